using PaperLint.Text;

namespace PaperLint.Language.English;

/// <summary>A common word that another may be meant for. <paramref name="IsOnly"/>: no other is as likely.</summary>
internal readonly record struct Correction(string Word, EditKind Edit, bool IsOnly);
