namespace CodeGem.Lsp;

/// <summary>Where a person reads what a finding means.</summary>
internal static class RulePages
{
    private const string Pages = "https://github.com/codegem/codegem-lsp/blob/main/docs/rules/";

    public static string Address(string code) => Pages + code + ".md";
}
