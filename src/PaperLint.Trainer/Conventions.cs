using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>
/// Glued words that lost a command in most papers that have them: <c>LambdaCDM</c>. Who typed one as it is meant the same, so that
/// its repair is right in that paper, too.
/// </summary>
internal sealed class Conventions
{
    private const int FewestLost = 5;

    /// <summary>So many lost it for one that did not.</summary>
    private const int LostForTyped = 3;

    private readonly HashSet<string> _words;

    public Conventions(IEnumerable<TrainingText> texts)
    {
        var places = from text in texts
                     where text.Row.Formulas.Count > 0
                     from i in Enumerable.Range(0, text.Places.Length)
                     where text.Tokens[text.Places[i]].Kind == TokenKind.Glued
                     select (Word: text.Tokens.TextOf(text.Places[i]).ToString(), Text: text, IsLost: text.AreCommands[i]);
        _words = [.. from word in places.GroupBy(place => place.Word)
                     let lost = word.Where(place => place.IsLost).Select(place => place.Text).Distinct().Count()
                     let typed = word.Where(place => !place.IsLost).Select(place => place.Text).Distinct().Count()
                     where lost >= FewestLost && lost >= LostForTyped * typed
                     select word.Key];
    }

    /// <summary>Whether the command is a piece of such a word.</summary>
    public bool Has(TrainingText text, (string Name, int Start) command) => Array.Exists(text.Places, place =>
        text.Tokens[place] is { Kind: TokenKind.Glued } token
        && token.Start <= command.Start
        && command.Start < token.End
        && _words.Contains(text.Tokens.TextOf(place).ToString()));
}
