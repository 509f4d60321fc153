using System.Text;
using CodeGem.Lsp.Rpc;
using CsCheck;

namespace CodeGem.Lsp.Tests.Rpc;

public class EnvelopeTest
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"m","params":{}}""", EnvelopeKind.Request)]
    [InlineData("""{"params":[],"method":"m","id":"a","jsonrpc":"2.0","other":{"x":[1]}}""", EnvelopeKind.Request)]
    [InlineData("""{"jsonrpc":"2.0","method":"m"}""", EnvelopeKind.Notification)]
    [InlineData("""{"jsonrpc":"2.0","method":"m","params":null}""", EnvelopeKind.Notification)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":null}""", EnvelopeKind.Response)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":null,"error":null}""", EnvelopeKind.Response)]
    [InlineData("""{"id":1,"error":{"message":"x","code":-1}}""", EnvelopeKind.Response)]
    [InlineData("""{"id":1,"error":"x"}""", EnvelopeKind.Response)]
    public void KnowsWhatAMessageIs(string json, EnvelopeKind kind) => Assert.Equal(kind, Read(json).Kind);

    [Theory]
    [InlineData("", ErrorCode.ParseError, null)]
    [InlineData("{", ErrorCode.ParseError, null)]
    [InlineData("{} {}", ErrorCode.ParseError, null)]
    [InlineData("{\"a\":tru}", ErrorCode.ParseError, null)]
    [InlineData("nonsense", ErrorCode.ParseError, null)]
    [InlineData("5", ErrorCode.InvalidRequest, null)]
    [InlineData("[]", ErrorCode.InvalidRequest, null)]
    [InlineData("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"}]", ErrorCode.InvalidRequest, null)]
    [InlineData("{}", ErrorCode.InvalidRequest, null)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7}", ErrorCode.InvalidRequest, "7")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":3}", ErrorCode.InvalidRequest, "7")]
    [InlineData("{\"jsonrpc\":\"1.0\",\"id\":7,\"method\":\"m\"}", ErrorCode.InvalidRequest, "7")]
    [InlineData("{\"id\":7,\"method\":\"m\"}", ErrorCode.InvalidRequest, "7")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"m\"}", ErrorCode.InvalidRequest, null)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"m\"}", ErrorCode.InvalidRequest, null)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"m\"}", ErrorCode.InvalidRequest, null)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"m\",\"params\":3}", ErrorCode.InvalidParams, "7")]
    public void SaysWhatIsWrongAndKeepsTheId(string json, ErrorCode fault, string? id)
    {
        var envelope = Read(json);
        Assert.Equal((EnvelopeKind.Faulty, fault, id), (envelope.Kind, envelope.Fault, envelope.Id?.ToString()));
    }

    [Theory]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"?\"}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":{\"text\":\"?\"}}")]
    public void InvalidUtf8IsAParseError(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json).Select(unit => unit == '?' ? (byte)0xFF : unit).ToArray();
        Assert.Equal(ErrorCode.ParseError, Envelope.Read(bytes).Fault);
    }

    [Fact]
    public void DepthDoesNotOverflow() => Assert.Equal(ErrorCode.ParseError, Read("{\"params\":" + new string('[', 1_000_000)).Fault);

    [Fact]
    public void NoMessageThrows()
    {
        var member = Gen.OneOf("\"jsonrpc\":\"2.0\"", "\"id\":1", "\"id\":\"\\ud83d\"", "\"method\":\"\\ud83d\"", "\"method\":\"m\"", "\"\\ud83d\":1", "\"\\u006deth\\uDE00od\":{}",
            "\"params\":[{}]", "\"params\":\"\\udead\"", "\"result\":null", "\"error\":{\"\\udead\":1,\"code\":1e99}", "\"error\":[1,[2]]", "\"x\":", "{", "}", "[", "]", "\"", "\\", "\0", "\u00e9");
        member.Array[0, 8].Sample(members => Assert.True(Enum.IsDefined(Read("{" + string.Join(',', members) + "}").Kind)));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("\"a\\u0062\"", "\"ab\"")]
    [InlineData("\"é\"", "\"\\u00e9\"")]
    [InlineData("1", "1.0")]
    [InlineData("-20", "-2e1")]
    [InlineData("9007199254740993", "9007199254740993.00")]
    public void IdsAreEqualHoweverTheyAreEscaped(string one, string other) =>
        Assert.Equal(Read($$"""{"jsonrpc":"2.0","id":{{one}},"method":"m"}""").Id, Read($$"""{"jsonrpc":"2.0","id":{{other}},"method":"m"}""").Id);

    [Theory]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("1", "1.5")]
    [InlineData("1e400", "1e401")]
    public void OtherNumbersAreOtherIds(string one, string other) =>
        Assert.NotEqual(Read($$"""{"jsonrpc":"2.0","id":{{one}},"method":"m"}""").Id, Read($$"""{"jsonrpc":"2.0","id":{{other}},"method":"m"}""").Id);

    [Fact]
    public void ANumberAndItsTextAreDifferentIds() =>
        Assert.NotEqual(Read("""{"jsonrpc":"2.0","id":1,"method":"m"}""").Id, Read("""{"jsonrpc":"2.0","id":"1","method":"m"}""").Id);

    private static Envelope Read(string json) => Envelope.Read(Encoding.UTF8.GetBytes(json));
}
