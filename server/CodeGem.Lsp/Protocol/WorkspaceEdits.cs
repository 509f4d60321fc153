using System.Text.Json.Serialization;

namespace CodeGem.Lsp.Protocol;

// LSP 3.17, "WorkspaceEdit", "Applies a WorkspaceEdit".

/// <summary>A change of one document's text, or of files; carried out in order.</summary>
[JsonDerivedType(typeof(TextDocumentEdit))]
[JsonDerivedType(typeof(CreateFile))]
[JsonDerivedType(typeof(RenameFile))]
[JsonDerivedType(typeof(DeleteFile))]
public abstract record DocumentChange;

/// <summary>The version of the text an edit was made for; null, and written as null, for a document that is not open.</summary>
public sealed record OptionalVersionedTextDocumentIdentifier(
    DocumentUri Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

public sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, TextEdit[] Edits) : DocumentChange;

public sealed record FileOptions(bool? Overwrite = null, bool? IgnoreIfExists = null);

public sealed record CreateFile(DocumentUri Uri, FileOptions? Options = null) : DocumentChange
{
    public string Kind => "create";
}

public sealed record RenameFile(DocumentUri OldUri, DocumentUri NewUri, FileOptions? Options = null) : DocumentChange
{
    public string Kind => "rename";
}

public sealed record DeleteFileOptions(bool? Recursive = null, bool? IgnoreIfNotExists = null);

public sealed record DeleteFile(DocumentUri Uri, DeleteFileOptions? Options = null) : DocumentChange
{
    public string Kind => "delete";
}

/// <summary>Either <c>changes</c>, or <c>documentChanges</c> for clients that announce them; never both.</summary>
public sealed record WorkspaceEdit
{
    public Dictionary<DocumentUri, TextEdit[]>? Changes { get; init; }

    public DocumentChange[]? DocumentChanges { get; init; }
}

public sealed record ApplyWorkspaceEditParams(WorkspaceEdit Edit, string? Label = null);

/// <summary>What the client says it did; editors have been seen to say <c>true</c> and do otherwise.</summary>
public sealed record ApplyWorkspaceEditResult(bool Applied = false, string? FailureReason = null, int? FailedChange = null);
