namespace PaperLint.Cli.Server.Protocol;

/// <summary>Asks the editor to tell of something from now on.</summary>
internal sealed record RegistrationList(Registration[] Registrations);
