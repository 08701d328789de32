using System.Text;
using PaperLint.Cli.Server;
using PaperLint.Cli.Server.Protocol;

namespace PaperLint.Cli.Tests.Server;

public sealed class ShownProgressTests
{
    private readonly MemoryStream _sent = new();

    [Fact]
    public void What_takes_a_while_is_begun_and_ended_under_one_token()
    {
        using (new ShownProgress(new Connection(_sent), "Looking", TimeSpan.Zero))
        {
            SpinWait.SpinUntil(() => _sent.Length > 0, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        }

        var sent = Encoding.UTF8.GetString(_sent.ToArray());
        var token = sent.Split("\"token\":\"")[1].Split('"')[0];
        sent.ShouldContain($"\"method\":\"window/workDoneProgress/create\",\"params\":{{\"token\":\"{token}\"}}");
        sent.ShouldContain(
            $"\"method\":\"$/progress\",\"params\":{{\"token\":\"{token}\",\"value\":{{\"kind\":\"begin\",\"title\":\"Looking\"}}}}");
        sent.ShouldEndWith($"\"method\":\"$/progress\",\"params\":{{\"token\":\"{token}\",\"value\":{{\"kind\":\"end\"}}}}}}");
    }

    [Fact]
    public void Nothing_is_shown_of_what_takes_no_time()
    {
        new ShownProgress(new Connection(_sent), "Looking", TimeSpan.FromHours(1)).Dispose();
        _sent.Length.ShouldBe(0);
    }
}
