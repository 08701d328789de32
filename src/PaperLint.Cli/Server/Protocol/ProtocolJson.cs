using System.Text.Json.Serialization;

namespace PaperLint.Cli.Server.Protocol;

/// <summary>
/// Reads and writes what the protocol's messages hold, by code that the compiler writes: the program that is packed as machine code
/// cannot look up at run time what a type consists of.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(DidOpen))]
[JsonSerializable(typeof(DidChange))]
[JsonSerializable(typeof(DidClose))]
[JsonSerializable(typeof(DidSave))]
[JsonSerializable(typeof(PublishedDiagnostics))]
[JsonSerializable(typeof(LoggedMessage))]
[JsonSerializable(typeof(DocumentPosition))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(CodeAction))]
[JsonSerializable(typeof(CodeAction[]))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(RequestName))]
[JsonSerializable(typeof(FoldersChange))]
[JsonSerializable(typeof(RegistrationList))]
[JsonSerializable(typeof(ProgressToken))]
[JsonSerializable(typeof(ProgressMessage))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
