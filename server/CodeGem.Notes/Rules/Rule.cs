using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>
/// One thing that can be wrong with a note: its code, how strongly it is shown, the check and the fixes, all in one file. The page
/// <c>docs/rules/&lt;code&gt;.md</c> says it in words, and its examples are the rule's tests.
/// </summary>
/// <param name="code">The name in settings, in documentation and on the wire.</param>
/// <param name="live">While the session is ahead or running; null says nothing.</param>
/// <param name="after">Once it is over, and in every note that is no session; null says nothing.</param>
public abstract class Rule(string code, Severity? live, Severity? after)
{
    public string Code { get; } = code;

    public Severity? Live { get; } = live;

    public Severity? After { get; } = after;

    /// <summary>Whether the rule reads this kind of note; session notes where nothing else is said.</summary>
    public virtual bool Reads(NoteKind kind) => kind == NoteKind.Session;

    public abstract IEnumerable<Finding> Check(NoteContext context);

    protected Finding Found(Span span, string message, params IReadOnlyList<Fix> fixes) => Found(span, message, () => fixes);

    /// <param name="fixes">Called when somebody asks, and once.</param>
    protected Finding Found(Span span, string message, Func<IEnumerable<Fix>> fixes) => new(Code, span, message) { Cures = fixes };
}
