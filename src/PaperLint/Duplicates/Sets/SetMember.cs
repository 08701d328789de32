using PaperLint.Duplicates.Sketches;

namespace PaperLint.Duplicates.Sets;

/// <summary>A paper of a set.</summary>
/// <param name="File">The number of its file among all.</param>
/// <param name="Sketch">Its sketch; the file of its place is without meaning here.</param>
/// <param name="Texts">Its fields, see <see cref="PaperTexts"/>; empty where they were not kept.</param>
internal sealed record SetMember(int File, PaperSketch Sketch, byte[] Texts);
