using System.Text.Json;

namespace CodeGem.Lsp.Protocol;

// LSP 3.17, "Workspace Features".

public enum FileChangeType
{
    Created = 1,
    Changed = 2,
    Deleted = 3,
}

public sealed record FileEvent(DocumentUri Uri, FileChangeType Type);

public sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

/// <param name="Kind">1 created, 2 changed, 4 deleted, summed; all of them when absent.</param>
public sealed record FileSystemWatcher(string GlobPattern, int? Kind = null);

public sealed record DidChangeWatchedFilesRegistrationOptions(FileSystemWatcher[] Watchers);

public sealed record Registration(string Id, string Method, JsonElement? RegisterOptions = null);

public sealed record RegistrationParams(Registration[] Registrations);

public sealed record FileRename(DocumentUri OldUri, DocumentUri NewUri);

/// <summary>Parameters of <c>willRenameFiles</c> and <c>didRenameFiles</c>.</summary>
public sealed record RenameFilesParams(FileRename[] Files);

public sealed record WorkspaceFoldersChangeEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

public sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

/// <param name="Settings">Whatever the client sends; many send null and expect to be asked.</param>
public sealed record DidChangeConfigurationParams(JsonElement Settings = default);

public sealed record ConfigurationItem(DocumentUri? ScopeUri = null, string? Section = null);

public sealed record ConfigurationParams(ConfigurationItem[] Items);
