using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CodeGem.Lsp.Protocol;

namespace CodeGem.Lsp.Tests.Protocol;

public class ReadingTest
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("3.0", 3)]
    [InlineData("1e2", 100)]
    [InlineData("4294967295", int.MaxValue)]
    [InlineData("1e300", int.MaxValue)]
    [InlineData("-1e300", int.MinValue)]
    public void NumbersAreTakenHoweverTheyAreWritten(string number, int value) =>
        Assert.Equal(new Position(value, 1), JsonSerializer.Deserialize("{\"line\":" + number + ",\"character\":1,\"more\":[]}", LspJson.Default.Position));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"textDocument\":null,\"position\":{\"line\":0,\"character\":0}}")]
    [InlineData("{\"textDocument\":{},\"position\":{\"line\":0,\"character\":0}}")]
    [InlineData("{\"textDocument\":{\"uri\":\"file:///a\"}}")]
    [InlineData("{\"textDocument\":{\"uri\":\"file:///a\"},\"position\":{\"line\":0}}")]
    [InlineData("{\"textDocument\":{\"uri\":\"file:///a\"},\"position\":{}}")]
    [InlineData("{\"textDocument\":{\"uri\":\"file:///a\"},\"position\":null}")]
    [InlineData("{\"textDocument\":{\"uri\":5},\"position\":{\"line\":0,\"character\":0}}")]
    [InlineData("[]")]
    public void WhatMustBeThereMustBeThere(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, LspJson.Default.TextDocumentPositionParams));

    [Theory]
    [InlineData("{\"textDocument\":{\"uri\":\"file:///a\"},\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":0,\"character\":0}},\"context\":{\"diagnostics\":[{\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":0,\"character\":0}},\"message\":\"m\",\"code\":12,\"source\":\"other\"}],\"only\":null}}")]
    [InlineData("{\"textDocument\":{\"uri\":\"file:///a\"},\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":0,\"character\":0}},\"context\":null}")]
    public void DiagnosticsOfOthersAreReadToo(string json) => Assert.True(Reads(json, LspJson.Default.CodeActionParams));

    [Theory]
    [InlineData("{\"settings\":null}")]
    [InlineData("{}")]
    [InlineData("{\"settings\":{\"codegem\":{\"enable\":true}}}")]
    public void ConfigurationMayBeAnything(string json) => Assert.True(Reads(json, LspJson.Default.DidChangeConfigurationParams));

    [Theory]
    [InlineData("{\"command\":\"c\"}")]
    [InlineData("{\"command\":\"c\",\"arguments\":null}")]
    [InlineData("{\"command\":\"c\",\"arguments\":[null,{\"a\":1}],\"workDoneToken\":1}")]
    public void ArgumentsMayBeAbsent(string json) => Assert.True(Reads(json, LspJson.Default.ExecuteCommandParams));

    private static bool Reads<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type) is not null;
}
