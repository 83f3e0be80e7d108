using CsCheck;

namespace RxDevices.Lines.Tests.Queries;

public class QueryParserTests
{
    private const string Name = "sys/tg_test/1/ampli";

    public static TheoryData<string, object> Lines => new()
    {
        { "", new Query.Blank() },
        { " \t\u00a0\u2003\r", new Query.Blank() },
        { Name, new Query.Read(Name) },
        { "\u00a0 \t" + Name + "\t\u00a0\r", new Query.Read(Name) },
        { "sys/tg test/1/ampli", new Query.Read("sys/tg test/1/ampli") },
        { Name + " = 1.5", new Query.Write(Name, "1.5") },
        { Name + "=1.5", new Query.Write(Name, "1.5") },
        { Name + "\u00a0=\u00a01.5", new Query.Write(Name, "1.5") },
        { Name + " =", new Query.Write(Name, "") },
        { Name + " = a = (b)", new Query.Write(Name, "a = (b)") },
        { "= 1", new Query.Write("", "1") },
        { "a/b/c/Go()", new Query.Execute("a/b/c/Go", "") },
        { "a/b/c/Go ( 1, 2 )", new Query.Execute("a/b/c/Go", "1, 2") },
        { "a/b/c/Say('x = (y)')", new Query.Execute("a/b/c/Say", "'x = (y)'") },
        { "()", new Query.Execute("", "") },
        { "?", new Query.Describe("") },
        { "?  ", new Query.Describe("") },
        { "?a/b/c", new Query.Describe("a/b/c") },
        { "? a/b/c ", new Query.Describe("a/b/c") },
        { "watch " + Name, new Query.Watch(Name, null) },
        { "WATCH\t" + Name + " EVERY 0.5", new Query.Watch(Name, TimeSpan.FromSeconds(0.5)) },
        { "watch x every 1e-3", new Query.Watch("x", TimeSpan.FromMilliseconds(1)) },
        { "watch x every 86400", new Query.Watch("x", TimeSpan.FromDays(1)) },
        { "watch = 1", new Query.Write("watch", "1") },
        { "prompt on", new Query.Prompt(true) },
        { "Prompt OFF", new Query.Prompt(false) },
        { "json on", new Query.Json(true) },
        { "json off", new Query.Json(false) },
        { "json = 1", new Query.Write("json", "1") },
        { "help", new Query.Help() },
        { "HELP", new Query.Help() },
        { "help watch", new Query.Help("watch") },
        { Name + " from cache", new Query.Read(Name, ReadSource.Cache) },
        { Name + " FROM cache-then-device", new Query.Read(Name, ReadSource.CacheThenDevice) },
        { "a/b/c/Go() from cache", new Query.Execute("a/b/c/Go", "", ReadSource.Cache) },
        { "watch x change", new Query.Watch("x", null, WatchTopic.Change) },
        { "watch x Periodic", new Query.Watch("x", null, WatchTopic.Periodic) },
        { "watch a/b/c interface", new Query.Watch("a/b/c", null, WatchTopic.Interface) },
        { "history x", new Query.History("x", int.MaxValue) },
        { "history x 5", new Query.History("x", 5) },
        { "config x", new Query.Describe("x") },
        { "config = 5", new Query.Write("config", "5") },
        { "config (5)", new Query.Execute("config", "5") },
        { "poll x 0.5", new Query.Poll("x", TimeSpan.FromSeconds(0.5)) },
        { "poll x off", new Query.Poll("x", null) },
        { "poll a/b/c", new Query.PollingStatus("a/b/c") },
        { "blackbox a/b/c", new Query.BlackBox("a/b/c", 10) },
        { "blackbox a/b/c -1", new Query.BlackBox("a/b/c", -1) },
        { "lock a/b/c", new Query.Lock("a/b/c", TimeSpan.FromSeconds(10)) },
        { "lock a/b/c 60", new Query.Lock("a/b/c", TimeSpan.FromMinutes(1)) },
        { "relock a/b/c", new Query.Relock("a/b/c") },
        { "unlock a/b/c", new Query.Unlock("a/b/c", Force: false) },
        { "unlock a/b/c force", new Query.Unlock("a/b/c", Force: true) },
        { "locked a/b/c", new Query.LockedBy("a/b/c") },
        { "properties a/b/c", new Query.DeviceProperties("a/b/c") },
        { "client me here", new Query.Client("me", "here") },
        { "client me", new Query.Client("me", null) },
        { "client '(me)' \"over there\"", new Query.Client("(me)", "over there") },
        { "client '' ''", new Query.Client("", "") },
        { "poll x 0", new Query.Poll("x", TimeSpan.Zero) },
        { "lock a/b/c -0.0000001", new Query.Lock("a/b/c", new TimeSpan(-1)) },
        { "watch\u00a0" + Name, new Query.Watch(Name, null) },
        { Name + "= from cache", new Query.Write(Name, "from cache") },
        { Name + "=a from cache", new Query.Write(Name, "a from cache") },
        { "from cache", new Query.Read("from cache") },
        { "a/b/c/Say('a (b)') from cache", new Query.Execute("a/b/c/Say", "'a (b)'", ReadSource.Cache) },
        { "a/b/c/Say(from cache)", new Query.Execute("a/b/c/Say", "from cache") },
        { "help()", new Query.Execute("help", "") },
        { "quit", new Query.Quit() },
        { "exit", new Query.Quit() },
        { "quitter", new Query.Read("quitter") },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_means(string line, object query) => Assert.Equal(query, QueryParser.Parse(new(line)));

    [Theory]
    [InlineData("a/b/c/Go(", "A command ends with ')'; write DEVICE/COMMAND(ARGUMENT)")]
    [InlineData("a/b/c/Go(1) now", "A command ends with ')'; write DEVICE/COMMAND(ARGUMENT)")]
    [InlineData("watch", "Write 'watch NAME' or 'watch NAME every SECONDS' or 'watch NAME EVENT' or 'watch DEVICE interface'")]
    [InlineData("watch x each 5", "Write 'watch NAME' or 'watch NAME every SECONDS' or 'watch NAME EVENT' or 'watch DEVICE interface'")]
    [InlineData("watch x every", "Write 'watch NAME' or 'watch NAME every SECONDS' or 'watch NAME EVENT' or 'watch DEVICE interface'")]
    [InlineData("watch x every 0", "'0' is no period; write seconds above 0 and up to 86400, for example 0.5")]
    [InlineData("watch x every -1", "'-1' is no period; write seconds above 0 and up to 86400, for example 0.5")]
    [InlineData("watch x every NaN", "'NaN' is no period; write seconds above 0 and up to 86400, for example 0.5")]
    [InlineData("watch x every 86401", "'86401' is no period; write seconds above 0 and up to 86400, for example 0.5")]
    [InlineData("watch x every 0,5", "'0,5' is no period; write seconds above 0 and up to 86400, for example 0.5")]
    [InlineData("watch x every soon", "'soon' is no period; write seconds above 0 and up to 86400, for example 0.5")]
    [InlineData("watch x readings", "Write 'watch NAME' or 'watch NAME every SECONDS' or 'watch NAME EVENT' or 'watch DEVICE interface'")]
    [InlineData("x from space", "'space' is no source of a reading; write one of device, cache, cache-then-device")]
    [InlineData("history", "Write 'history NAME [N]'")]
    [InlineData("history x many", "Write 'history NAME [N]'")]
    [InlineData("config", "Write 'config NAME KEY=VALUE ...'")]
    [InlineData("config x max_alarm", "'max_alarm' is no KEY=VALUE at column 10; a value with blanks stands in quotes")]
    [InlineData("config x label=two words", "'words' is no KEY=VALUE at column 20; a value with blanks stands in quotes")]
    [InlineData("config x label='two'words", "Expected a blank at column 21, not 'words'")]
    [InlineData("config x enum_labels=[a, b", "Expected the closing ] at column 27, not the end")]
    [InlineData("config x a=1 a=2", "'a' is given twice")]
    [InlineData("config x a='1", "Expected the closing ' at column 14, not the end")]
    [InlineData("poll", "Write 'poll NAME SECONDS' or 'poll NAME off' or 'poll DEVICE'")]
    [InlineData("poll x soon", "'soon' is no time; write seconds, for example 0.5")]
    [InlineData("poll x 1e12", "'1e12' is no time; write seconds, for example 0.5")]
    [InlineData("blackbox", "Write 'blackbox DEVICE [N]'")]
    [InlineData("lock x long", "'long' is no time; write seconds, for example 0.5")]
    [InlineData("client", "Write 'client NAME [HOST]'")]
    [InlineData("client a b c", "Write 'client NAME [HOST]'")]
    [InlineData("client 'a", "Expected the closing ' at column 10, not the end")]
    [InlineData("a/b/c/Go(1) from space", "'space' is no source of a reading; write one of device, cache, cache-then-device")]
    [InlineData("unlock x now", "Write 'unlock DEVICE [force]'")]
    [InlineData("prompt", "Write 'prompt on' or 'prompt off'")]
    [InlineData("json yes", "Write 'json on' or 'json off'")]
    public void A_line_without_meaning_is_refused_with_what_to_write(string line, string why) =>
        Assert.Equal(
            new Query.Refused(DevFailed.Because("API_WrongFormat", why, "QueryParser.Parse")), QueryParser.Parse(new(line)));

    [Theory]
    [InlineData("config x a=1 B='two words' c=\"it's\"", "a|1 B|two words c|it's")]
    [InlineData("CONFIG x a = 1", "a|1")]
    [InlineData("config x a=''", "a|")]
    [InlineData("config x a='it\\'s' b=", "a|it's b|")]
    [InlineData("config x a= b=1", "a| b|1")]
    [InlineData("config x a=b=c(d) e=[f, g]", "a|b=c(d) e|[f, g]")]
    [InlineData("config x 'a b'='c\\nd'", "a b|c\nd")]
    public void Properties_of_a_configuration_are(string line, string properties) => Assert.Equal(
        properties,
        string.Join(' ', Assert.IsType<Query.Configure>(QueryParser.Parse(new(line))).Properties.Select(property => $"{property.Key}|{property.Value}")));

    [Fact]
    public void A_line_that_could_not_be_read_is_refused_with_its_flaw()
    {
        var flaw = DevFailed.Because("API_WrongFormat", "The line is not UTF-8", "LineFramer.TryRead");

        Assert.Equal(new Query.Refused(flaw), QueryParser.Parse(new("", flaw)));
    }

    [Fact]
    public void No_line_makes_the_parser_throw()
    {
        var pieces = Gen.OneOf(
            Gen.OneOf("watch", "every", "prompt", "json", "config", "poll", "history", "lock", "from", "cache", "change", "'", "\"", "on", "off", "help", "quit", "?", "=", "(", ")", "/", " ", "\u00a0", "\r"),
            Gen.OneOf("a/b/c/d", "1e999", "-1", "1e-300", "NaN", "\ud800", "\0", "\u0130"),
            Gen.Char.Select(unit => unit.ToString()));

        pieces.Array[0, 12].Select(string.Concat).Sample(
            text =>
            {
                var query = QueryParser.Parse(new(text));
                return text.Trim().Length == 0 == query is Query.Blank;
            },
            iter: 50_000);
    }
}
