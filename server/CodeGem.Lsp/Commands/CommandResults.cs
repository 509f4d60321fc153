using System.Text.Json.Serialization;
using CodeGem.Lsp.Protocol;
using CodeGem.Notes.Effects;

namespace CodeGem.Lsp.Commands;

/// <summary>The options of <c>codegem.finishMeeting</c>. Dates are ISO or phrases.</summary>
/// <param name="Outcome">held, no-show, late-cancel or cancelled.</param>
/// <param name="Length">Minutes.</param>
/// <param name="Next">A date, or <c>none</c>.</param>
/// <param name="Choices">Only lists what a person would have to be asked.</param>
public sealed record FinishOptions(
    string? Held = null,
    string? Outcome = null,
    [property: JsonConverter(typeof(TextOrNumber))] string? Length = null,
    string? Next = null,
    bool? DryRun = null,
    bool? Choices = null);

/// <summary>What finishing did, or would do. Notes are named by their paths from the root.</summary>
public sealed record FinishResult(bool Done, string Finished, string? Next, int Carried, IReadOnlyList<string> Notes)
{
    public Plan? Plan { get; init; }
}

public sealed record ReopenResult(bool Done, IReadOnlyList<string> Notes);

/// <summary>The answer of <c>codegem.finishMeeting</c>; <c>next</c> is null when there is none.</summary>
public sealed record FinishAnswer(
    bool Done,
    string Finished,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next,
    int Carried,
    IReadOnlyList<string> Notes);

/// <summary>The options of <c>codegem.moveSession</c>. The date is ISO or a phrase; the start a time of day.</summary>
public sealed record MoveOptions(string? Date = null, string? Start = null, bool? Choices = null);

/// <summary>The options of <c>codegem.newSession</c>.</summary>
public sealed record NewSessionOptions(
    string? Client = null, string? Date = null, string? Start = null, string? Kind = null, string? Template = null, bool? Choices = null);

public sealed record NewClientOptions(string? Id = null, string? Name = null, string? Kind = null, string? Cadence = null, string? Email = null, bool? Choices = null);

/// <param name="Folder">A URI; the first workspace folder where none is given.</param>
public sealed record NewPracticeOptions(string? Folder = null, string? Coach = null, string? Timezone = null, string? Email = null, bool? Choices = null);

/// <summary>The options of the commands that make a paper from the notes.</summary>
/// <param name="Client">Only this one, by id.</param>
public sealed record PaperOptions(string? Client = null, string? Owner = null, bool? Overdue = null, string? Credential = null, bool? Choices = null);

/// <param name="Line">Zero-based, to go to; a number or a text.</param>
public sealed record ShowOptions([property: JsonConverter(typeof(Protocol.TextOrNumber))] string? Line = null);

/// <param name="Template">One of ours, by name.</param>
public sealed record CopyTemplateOptions(string? Template = null, bool? Choices = null);

public sealed record NoOptions(bool? Choices = null);

/// <summary>The answer of every command that makes or shows one file.</summary>
/// <param name="Line">Zero-based, where to look at it; from its beginning where none is said.</param>
public sealed record UriAnswer(string Uri, IReadOnlyList<string>? Notes = null, int? Line = null);

/// <summary>One answer a person may give.</summary>
public sealed record Choice(string Label, string Value, string? Description = null);

/// <summary>What a person would have to be asked, and what may be answered: nothing for whatever is known.</summary>
public sealed record ChoicesAnswer(IReadOnlyDictionary<string, Choice[]> Choices);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FinishOptions))]
[JsonSerializable(typeof(FinishAnswer))]
[JsonSerializable(typeof(ReopenResult))]
[JsonSerializable(typeof(MoveOptions))]
[JsonSerializable(typeof(NewSessionOptions))]
[JsonSerializable(typeof(NewClientOptions))]
[JsonSerializable(typeof(NewPracticeOptions))]
[JsonSerializable(typeof(CopyTemplateOptions))]
[JsonSerializable(typeof(ShowOptions))]
[JsonSerializable(typeof(NoOptions))]
[JsonSerializable(typeof(PaperOptions))]
[JsonSerializable(typeof(UriAnswer))]
[JsonSerializable(typeof(ChoicesAnswer))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
public sealed partial class CommandJson : JsonSerializerContext;
