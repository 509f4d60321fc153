using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Tests.Hostile;
using CodeGem.Notes.Text;

namespace CodeGem.Fuzzing.Tests.Targets;

/// <summary>All that is ever offered for a note, at two places that the input itself decides.</summary>
internal sealed class FeaturesTarget : Target
{
    public override string Name => "features";

    public override IReadOnlyList<byte[]> Tokens { get; } = Bytes([.. NoteTokens.All, "/", "/q ", "/grow", "@", "goal:", "due", "- [ ] a @", "next: f", "kind: "]);

    public override IEnumerable<byte[]> Seeds() => NoteTokens.Written();

    public override void Run(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        NoteContext context = Everything.ContextOf(text);
        int sum = input.Aggregate(0, (sum, one) => (sum * 31 + one) & 0xFFFFFF);
        int[] places = [text.Length, sum % (text.Length + 1)];
        foreach ((string name, Func<object?> run) in Everything.With(context, places))
        {
            if (run() is IReadOnlyList<Edit> edits)
                BrokenLaw.Unless(Edits.AreDisjoint(edits) && edits.All(edit => new Span(0, text.Length).Contains(edit.Span)), "edits stand apart in the text: " + name, () => "");
        }
    }
}
