using System.Text;
using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Protocol;
using CodeGem.Notes.Text;
using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Protocol;

public class InitializeTest
{
    private static readonly string Handshakes = Path.Combine(AppContext.BaseDirectory, "handshakes");

    public static TheoryData<string> Editors => new(Directory.GetFiles(Handshakes, "*.json").Select(file => Path.GetFileName(file)!));

    [Theory]
    [InlineData("null", PositionEncoding.Utf16)]
    [InlineData("[]", PositionEncoding.Utf16)]
    [InlineData("[\"utf-8\",\"utf-16\"]", PositionEncoding.Utf8)]
    [InlineData("[\"utf-32\",\"utf-8\",\"utf-16\"]", PositionEncoding.Utf32)]
    [InlineData("[\"utf-7\",5,null,\"utf-16\",\"utf-8\"]", PositionEncoding.Utf16)]
    [InlineData("\"utf-8\"", PositionEncoding.Utf16)]
    public void TheFirstKnownEncodingOfTheClientIsTaken(string offered, PositionEncoding encoding) =>
        Assert.Equal(encoding, Read("{\"capabilities\":{\"general\":{\"positionEncodings\":" + offered + "}}}").Capabilities.Encoding);

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("{\"workspaceFolders\":null,\"rootUri\":null,\"rootPath\":null}", 0)]
    [InlineData("{\"workspaceFolders\":[],\"rootUri\":\"file:///a\"}", 1)]
    [InlineData("{\"rootPath\":\"/a\",\"capabilities\":{\"\\ud83d\":{},\"window\":null}}", 1)]
    [InlineData("{\"workspaceFolders\":[{\"uri\":\"file:///a\",\"name\":\"a\"},{\"uri\":\"file:///b\"},{\"name\":\"c\"},7],\"rootUri\":\"file:///x\"}", 2)]
    public void FoldersAreReadFromNewAndOldMembers(string json, int count) => Assert.Equal(count, Read(json).Folders.Length);

    [Theory]
    [InlineData("""{"enable":false,"\ud83d":1}""")]
    [InlineData("""{"\udead":{},"enable":false,"rules":{"\ud83d":"off"},"rules.\ude00":"off"}""")]
    [InlineData("""{"codegem":{"\u0065nable":false,"\ud83d":[]}}""")]
    public void AnOptionWhoseNameIsHalfAPairHidesNoOther(string options) =>
        Assert.False(Configuring.Read(Read("{\"initializationOptions\":" + options + "}").Options).Enable);

    [Theory]
    [MemberData(nameof(Editors))]
    public void RecordedEditorsAreUnderstood(string editor)
    {
        var client = Read(Recorded(editor)["params"]!.ToString());
        Assert.NotEqual("", client.ClientName + client.Capabilities.EncodingName);
        Assert.True(client.Capabilities.ApplyEdit);
    }

    [Theory]
    [MemberData(nameof(Editors))]
    public void AnyMemberMayBeNullMissingOrOfAnotherType(string editor)
    {
        var paths = Recorded(editor)["params"]!.SelectTokens("$..*").Select(token => token.Path).ToArray();
        var values = new Func<JToken?>[] { () => null, JValue.CreateNull, () => new JValue(5), () => new JValue("text"), () => new JArray(1, null!), () => new JObject(), () => new JValue(true) };
        Gen.Select(Gen.OneOf(paths), Gen.OneOf(values)).Sample(
            (path, value) =>
            {
                var recorded = Recorded(editor);
                var token = recorded.SelectToken(path)!;
                if (value() is { } other) token.Replace(other);
                else if (token.Parent is JProperty member) member.Remove();
                else token.Remove();
                TouchAll(Read(JsonConvert.SerializeObject(recorded["params"])));
            },
            iter: 300);
    }

    private static void TouchAll(InitializeParams client)
    {
        foreach (var fact in typeof(ClientCapabilities).GetProperties()) fact.GetValue(client.Capabilities);
    }

    private static JObject Recorded(string editor) => JObject.Parse(File.ReadAllText(Path.Combine(Handshakes, editor)));

    private static InitializeParams Read(string json) => InitializeParams.Read(Encoding.UTF8.GetBytes(json));
}
