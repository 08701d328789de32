using System.Text.Json;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <remarks>https://developers.zenodo.org/#records: 410 for a record that was taken down. Its interface is open to all.</remarks>
internal sealed class Zenodo(Uri site, Uri api) : Forge(site, api)
{
    public override bool AsksApi => true;

    public override LinkAddress ApiOf(ForgeRepository repository) => At(Api, "records/" + repository.Path);

    /// <summary>Numbers are for good: there is nothing to be renamed, and nothing is published without a file.</summary>
    public override ForgeFacts FactsOf(JsonElement answer) => new(Path: null, IsEmpty: false);

    protected override ForgeRepository? Read(LinkAddress address, string[] path) =>
        path is ["record" or "records", var number, ..]
        && number.All(char.IsAsciiDigit)
        ? new ForgeRepository(this, number, address) { IsWhole = path.Length == 2 }
        : null;
}
