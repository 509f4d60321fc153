using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Items;

/// <summary>Which tool's form the dates of items are written in. Every form is read whatever is written.</summary>
public enum WriteStyle
{
    /// <summary><c>due:2026-11-30</c></summary>
    Plain,

    /// <summary>The emoji of Obsidian Tasks.</summary>
    Obsidian,

    /// <summary><c>[due:: 2026-11-30]</c></summary>
    Dataview,
}

/// <summary>Tokens as the house writes them.</summary>
public static class WriteStyles
{
    /// <summary>What the coach's editor says; else what practice.yaml says.</summary>
    public static WriteStyle Of(NoteContext context) => (context.Options.DueStyle ?? context.Practice.Settings.WriteStyle) switch
    {
        "obsidian" => WriteStyle.Obsidian,
        "dataview" => WriteStyle.Dataview,
        _ => WriteStyle.Plain,
    };

    /// <summary>The form a token of this kind is written in; only dates that end or expect an end have forms in other tools.</summary>
    public static TokenStyle FormOf(this WriteStyle style, TokenKind kind, string value)
    {
        if (kind is not (TokenKind.Due or TokenKind.Done or TokenKind.Dropped) || Reading.FrontMatterValues.Date(value) is null)
            return TokenStyle.House;
        return style switch
        {
            WriteStyle.Obsidian => TokenStyle.Emoji,
            WriteStyle.Dataview => TokenStyle.Dataview,
            _ => TokenStyle.House,
        };
    }

    /// <summary>A token as it is written, without spaces around it.</summary>
    /// <param name="value">A slug for an owner, an ISO date or <c>next</c> for a date.</param>
    public static string Write(this WriteStyle style, TokenKind kind, string value) => style.FormOf(kind, value) switch
    {
        TokenStyle.Emoji => $"{Emoji(kind)} {value}",
        TokenStyle.Dataview => $"[{Field(kind)}:: {value}]",
        _ => kind == TokenKind.Owner ? "@" + value : $"{Key(kind)}:{value}",
    };

    public static string Write(this WriteStyle style, TokenKind kind, LocalDate date) => style.Write(kind, Reading.FrontMatterValues.Text(date));

    private static string Key(TokenKind kind) => kind.ToString().ToLowerInvariant();

    private static string Emoji(TokenKind kind) => kind switch
    {
        TokenKind.Due => "\U0001F4C5",
        TokenKind.Done => "\u2705",
        _ => "\u274C",
    };

    private static string Field(TokenKind kind) => kind switch
    {
        TokenKind.Due => "due",
        TokenKind.Done => "completion",
        _ => "cancelled",
    };
}
