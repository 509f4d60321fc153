namespace CodeGem.Notes.Papers;

/// <summary>
/// What a credential asks for in hours. ICF: coaching experience requirements for ACC, PCC and MCC; EMCC: the four levels of its individual
/// accreditation (EIA). Bodies change their rules; the log says which figures it used.
/// </summary>
/// <param name="PaidHours">How many of the hours must be paid; 0 where it does not matter.</param>
/// <param name="RecentHours">How many must lie within the last eighteen months; 0 where it does not matter.</param>
public sealed record Credential(string Word, int Hours, int PaidHours, int Clients, int RecentHours)
{
    public static IReadOnlyList<Credential> All { get; } =
    [
        new("acc", 100, 75, 8, 25),
        new("pcc", 500, 450, 25, 50),
        new("mcc", 2500, 2250, 35, 0),
        new("emcc-foundation", 50, 0, 5, 0),
        new("emcc-practitioner", 100, 0, 10, 0),
        new("emcc-senior", 250, 0, 20, 0),
        new("emcc-master", 500, 0, 40, 0),
    ];

    public static Credential? Find(string? word) => All.FirstOrDefault(c => c.Word == word);
}
