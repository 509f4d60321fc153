using CodeGem.Tests;
using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Protocol;

/// <summary>Makes any JSON that the protocol allows, and optional members that are null besides: many clients write those.</summary>
internal sealed class AnyOf(ProtocolModel model)
{
    private const int Deepest = 6;

    public Gen<string> Params(string method) => Value(model.Shape(method, "params")!, 0).Select(value => JsonConvert.SerializeObject(value));

    private Gen<JToken> Value(JToken shape, int depth) => shape switch
    {
        JValue simple => Simple((string)simple!),
        JObject { First: JProperty { Name: "value" } literal } => Gen.Const(literal.Value.DeepClone),
        JObject { First: JProperty { Name: "array" } array } => Items(Value(array.Value, depth + 1)),
        JObject { First: JProperty { Name: "tuple" } tuple } => Sequence(tuple.Value.Select(one => Value(one, depth + 1))).Select(items => (JToken)new JArray(items)),
        JObject { First: JProperty { Name: "anyOf" } any } => Gen.OneOf(any.Value.Select(one => Value(one, depth + 1)).ToArray()),
        JObject { First: JProperty { Name: "type" } named } => Object((string)named.Value!, depth),
        _ => throw new InvalidOperationException($"a shape of no known kind: {shape}"),
    };

    private static Gen<JToken> Simple(string simple) => simple switch
    {
        "string" => Gen.OneOf("", "x", "file:///a%20b.md", "ünï", "😀", "1").Select(text => (JToken)text),
        "number" => Gen.OneOf<long>(0, 1, 7, -1, int.MaxValue, uint.MaxValue).Select(number => (JToken)number),
        "boolean" => Gen.Bool.Select(truth => (JToken)truth),
        "null" => Gen.Const(() => (JToken)JValue.CreateNull()),
        _ => Gen.OneOf("{}", "[]", "null", "3", "\"x\"", "{\"a\":[{\"b\":null}]}").Select(JToken.Parse),
    };

    private static Gen<JToken> Items(Gen<JToken> item) => item.Array[0, 2].Select(items => (JToken)new JArray(items.Cast<object>().ToArray()));

    private Gen<JToken> Object(string type, int depth)
    {
        var members = model.Members(type).Properties().ToArray();
        return Sequence(members.Select(member => Member(member, depth))).Select(values =>
        {
            var made = new JObject();
            foreach (var (member, value) in members.Zip(values))
                if (value is not null) made[member.Name.TrimEnd('?')] = value;
            return (JToken)made;
        });
    }

    private Gen<JToken?> Member(JProperty member, int depth)
    {
        if (!member.Name.EndsWith('?')) return Value(member.Value, depth + 1)!;
        var absent = Gen.OneOf(Gen.Const((JToken?)null), Gen.Const(() => (JToken?)JValue.CreateNull()));
        return depth >= Deepest ? absent : Gen.OneOf(absent, Value(member.Value, depth + 1)!);
    }

    private static Gen<T[]> Sequence<T>(IEnumerable<Gen<T>> parts) => parts.Aggregate(
        Gen.Const(Array.Empty<T>()), (before, part) => Gen.Select(before, part, (items, item) => items.Append(item).ToArray()));
}
