using System.Collections.Immutable;
using System.Text.Json;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Model;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// The <c>codegem.*</c> settings, however they come: with <c>initialize</c>, on request, or pushed. What is missing or nonsense keeps its
/// default; <c>null</c> is a normal answer.
/// </summary>
public static class Configuring
{
    private const string Section = "codegem";

    public static Turn<ServerState> Begin(ServerState state) => Ask(state).With(Register(state));

    public static Turn<ServerState> DidChange(ServerState state, DidChangeConfigurationParams changed) =>
        changed.Settings.ValueKind == JsonValueKind.Object && changed.Settings.EnumerateObject().Any() ? Use(state, changed.Settings) : Ask(state);

    public static EditingOptions Read(JsonElement settings)
    {
        if (settings.At(Section) is { ValueKind: JsonValueKind.Object } inner)
            settings = inner;
        EditingOptions options = EditingOptions.Default;
        return options with
        {
            Enable = Flag(settings, "enable", options.Enable),
            DueStyle = settings.At("dueStyle").AsText(),
            CarryDoneChildren = Flag(settings, "carryDoneChildren", options.CarryDoneChildren),
            CodeLens = Flag(settings, "codeLens", options.CodeLens),
            InlayHints = Flag(settings, "inlayHints", options.InlayHints),
            Rules = Rules(settings),
        };
    }

    private static Turn<ServerState> Ask(ServerState state) => !state.Can.Configuration ? state : new Turn<ServerState>(state, [
        Effect.Ask<ServerState, ConfigurationParams>(ToClient.Configuration, new ConfigurationParams([new ConfigurationItem(Section: Section)]), (now, reply) =>
            reply.Read(LspJson.Default.JsonElementArray) is [{ ValueKind: JsonValueKind.Object } settings, ..] ? Use(now, settings) : now)]);

    private static Turn<ServerState> Use(ServerState state, JsonElement settings)
    {
        EditingOptions read = Read(settings);
        return Diagnosing.All(state with { Options = read });
    }

    /// <summary>Both of <c>"rules": {"item-no-due": "off"}</c> and <c>"rules.item-no-due": "off"</c>.</summary>
    private static ImmutableDictionary<string, Severity?> Rules(JsonElement settings)
    {
        var rules = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        foreach (var (name, value) in settings.At("rules").Members().Concat(settings.Members().Where(p => p.Name.StartsWith("rules.", StringComparison.Ordinal))))
        {
            string code = name.StartsWith("rules.", StringComparison.Ordinal) ? name["rules.".Length..] : name;
            string? word = value.AsText();
            if (word == "off")
                rules[code] = null;
            else if (word?.Length > 1 && Enum.TryParse(word, ignoreCase: true, out Severity severity) && Enum.IsDefined(severity))
                rules[code] = severity;
        }
        return rules.ToImmutable();
    }

    private static bool Flag(JsonElement settings, string name, bool otherwise) => settings.At(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };

    /// <summary>Only watched files are registered later, and only where the client says it can.</summary>
    private static IEnumerable<Effect<ServerState>> Register(ServerState state)
    {
        if (!state.Can.RegistersWatchedFiles)
            return [];
        var options = new DidChangeWatchedFilesRegistrationOptions([new Protocol.FileSystemWatcher("**/*.md"), new Protocol.FileSystemWatcher("**/practice.yaml")]);
        var registration = new Registration("codegem-files", "workspace/didChangeWatchedFiles",
            JsonSerializer.SerializeToElement(options, LspJson.Default.DidChangeWatchedFilesRegistrationOptions));
        return [Effect.Ask<ServerState, RegistrationParams>(ToClient.RegisterCapability, new RegistrationParams([registration]), (now, _) => now)];
    }
}
