using PaperLint.Language.English;
using PaperLint.Language.Formulas;
using PaperLint.Trainer;
using PaperLint.Trainer.Words;

if (args is ["words", var texts, .. var dictionaries, var folder])
{
    var path = Path.Combine(folder, "text", WordCountTable.TextName);
    File.WriteAllText(path, WordCountWriter.Write(WordCounting.Of(texts), DictionaryReader.Read(dictionaries)));
    return 0;
}

if (args is not [var data, .. [_, ..] and var listed, var rules])
{
    Console.Error.WriteLine("usage: PaperLint.Trainer DATA DICTIONARY... RULES, or PaperLint.Trainer words DATA DICTIONARY... RULES");
    return 2;
}

var training = new TrainingSet(data, DictionaryReader.Read(listed));
var lexicon = training.Lexicon;
var trainer = new Trainer(training);
trainer.Learn();

var safe = Calibration.SafeScoresOf(training.Texts, lexicon);
Console.WriteLine($"judged by what was learnt from other texts; safe from {string.Join(", ", safe.Scores)} on:");
training.Report(safe, Console.Out);
var judgement = trainer.Write(safe);
File.WriteAllText(Path.Combine(rules, "math", "judgement.yml"), judgement);
Console.WriteLine("texts that were never learnt from:");
HeldOut.Report(data, lexicon, trainer.Judgement(safe), Console.Out);
return 0;
