using System.Text;

namespace PaperLint.Corpus.Writing;

/// <summary>A writer whose format is written as text.</summary>
internal abstract class TextEntryWriter(Stream output) : EntryWriter
{
    /// <summary>LF ends lines on every system, so that one input gives one output.</summary>
    protected StreamWriter Output { get; } =
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    protected override bool KeepsNul => false;

    public override void Complete() => Output.Flush();
}
