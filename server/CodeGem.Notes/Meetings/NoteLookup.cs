using CodeGem.Notes.Model;

namespace CodeGem.Notes.Meetings;

/// <summary>Another file of the practice as it is now, the unsaved text of an editor included; null when nothing has that name.</summary>
/// <param name="path">From the practice's root, with <c>/</c> between the names.</param>
public delegate Note? NoteLookup(string path);
