namespace PaperLint.Cli.Server.Protocol;

/// <summary>Folders that were opened in the editor, or closed.</summary>
internal sealed record FoldersEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);
