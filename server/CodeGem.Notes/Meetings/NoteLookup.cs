using CodeGem.Notes.Model;

namespace CodeGem.Notes.Meetings;

/// <summary>Another file of the practice as it is now, the unsaved text of an editor included; null when nothing has that name.</summary>
/// <param name="path">From the practice's root, with <c>/</c> between the names.</param>
public delegate Note? NoteLookup(string path);

/// <summary>Ways to look notes up.</summary>
public static class NoteLookups
{
    /// <summary>Reads each note once: a plan must not be made of two texts of one note, when somebody changes it meanwhile.</summary>
    public static NoteLookup Once(this NoteLookup lookup)
    {
        var read = new Dictionary<string, Note?>(StringComparer.Ordinal);
        return path => read.TryGetValue(path, out Note? note) ? note : read[path] = lookup(path);
    }
}
