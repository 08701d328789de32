using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PaperLint.Reporting.Json;

/// <summary>
/// How strings are written in JSON reports: formulas and names stay readable, what could end a script or act in a log is escaped.
/// </summary>
internal static class JsonText
{
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(Readable());

    public static JsonWriterOptions Options { get; } = new() { Encoder = Encoder, SkipValidation = true };

    private static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);

        // '##[' begins commands of CI runners, wherever it stands.
        settings.ForbidCharacter('#');
        for (var c = '\u0080'; c < char.MaxValue; c++)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                settings.ForbidCharacter(c);
            }
        }

        return settings;
    }
}
