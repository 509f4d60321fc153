using Newtonsoft.Json.Linq;

namespace CodeGem.Tests;

/// <summary>
/// What the reference client library declares about every message (<c>tests/wire-oracle</c> writes it down). Says of any JSON
/// what is wrong with it: a member unknown, missing, null where it may only be absent, or of another type.
/// </summary>
public sealed class ProtocolModel
{
    private readonly JObject methods;
    private readonly JObject types;

    private ProtocolModel(JObject model) => (methods, types) = ((JObject)model["methods"]!, (JObject)model["types"]!);

    public static ProtocolModel Reference { get; } =
        new(JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "protocol-model.json"))));

    public IEnumerable<string> Methods => methods.Properties().Select(method => method.Name);

    /// <summary>The declared shape of a method's <c>params</c> or <c>result</c>; null when there is none.</summary>
    public JToken? Shape(string method, string member) => methods[method]?[member];

    /// <summary>The members of a named type; the name of an optional one ends in <c>?</c>.</summary>
    public JObject Members(string type) => (JObject)types[type]!["members"]!;

    /// <summary>What the members beyond the named ones look like; null when there may be none.</summary>
    public JToken? Others(string type) => types[type]!["others"];

    public List<string> FaultsOfParams(string method, JToken? value) => Faults(method, "params", value);

    public List<string> FaultsOfResult(string method, JToken? value) => Faults(method, "result", value);

    private List<string> Faults(string method, string member, JToken? value)
    {
        if (Shape(method, member) is { } shape)
            return value is null ? [$"{method}: no {member}"] : Check(value, shape).Select(fault => $"{method} {member}{fault}").ToList();
        var mayBeAbsent = methods[method] is not null && value is null;
        return mayBeAbsent ? [] : [$"{method}: {member} are not declared"];
    }

    private List<string> Check(JToken value, JToken shape) => shape switch
    {
        JValue simple => IsA(value, (string)simple!) ? [] : [$": {value.Type} where {simple} is declared"],
        JObject { First: JProperty { Name: "value" } literal } => JToken.DeepEquals(value, literal.Value) ? [] : [$": {value} where {literal.Value} is declared"],
        JObject { First: JProperty { Name: "array" } array } => CheckItems(value, _ => array.Value),
        JObject { First: JProperty { Name: "tuple" } tuple } => CheckItems(value, index => tuple.Value.ElementAtOrDefault(index)),
        JObject { First: JProperty { Name: "anyOf" } any } => any.Value.Select(one => Check(value, one)).MinBy(faults => faults.Count)!,
        JObject { First: JProperty { Name: "type" } named } => CheckObject(value, (string)named.Value!),
        _ => throw new InvalidOperationException($"a shape of no known kind: {shape}"),
    };

    private static bool IsA(JToken value, string simple) => simple switch
    {
        "any" => true,
        "string" => value.Type == JTokenType.String,
        "number" => value.Type == JTokenType.Integer,
        "boolean" => value.Type == JTokenType.Boolean,
        "null" => value.Type == JTokenType.Null,
        _ => false,
    };

    private List<string> CheckItems(JToken value, Func<int, JToken?> shape) => value is JArray items
        ? items.SelectMany((item, index) => shape(index) is { } one ? Check(item, one).Select(fault => $"[{index}]{fault}") : [$"[{index}]: one too many"]).ToList()
        : [$": {value.Type} where an array is declared"];

    private List<string> CheckObject(JToken value, string type)
    {
        // a wrong kind weighs more than any number of wrong members, so that a union reports its likeliest alternative
        if (value is not JObject members) return [.. Enumerable.Repeat($": {value.Type} where {type} is declared", 9)];
        var faults = new List<string>();
        var declared = Members(type);
        foreach (var member in members.Properties())
        {
            var shape = declared[member.Name] ?? declared[member.Name + "?"] ?? Others(type);
            if (shape is null) faults.Add($".{member.Name}: {type} has no such member");
            else faults.AddRange(Check(member.Value, shape).Select(fault => $".{member.Name}{fault}"));
        }

        faults.AddRange(declared.Properties().Where(member => !member.Name.EndsWith('?') && members[member.Name] is null)
            .Select(member => $".{member.Name}: missing in {type}"));
        return faults;
    }
}
