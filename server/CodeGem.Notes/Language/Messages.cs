using System.Collections.Frozen;
using System.Globalization;

namespace CodeGem.Notes.Language;

/// <summary>
/// Every sentence a person reads, by key. The sentences are data (<c>Languages/en/messages.txt</c>), so that another language is a
/// file; <c>{0}</c>, <c>{1}</c> stand for what is filled in.
/// </summary>
public static class Messages
{
    private static readonly Lazy<FrozenDictionary<string, string>> Table = new(() => KeyedLines.Read("en/messages.txt"));

    public static IEnumerable<string> Keys => Table.Value.Keys;

    /// <exception cref="KeyNotFoundException">The key has no sentence; a test keeps keys and sentences the same set.</exception>
    public static string Of(string key) => Table.Value[key];

    public static string Of(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Table.Value[key], values);
}
