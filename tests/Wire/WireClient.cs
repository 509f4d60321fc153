using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CodeGem.Tests;

/// <summary>
/// The other end of the wire, for tests. It frames by itself and reads JSON with another library than the server, so that no
/// mistake of the server's is shared.
/// </summary>
public sealed class WireClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Stream toServer;
    private readonly Stream fromServer;
    private readonly BlockingCollection<JObject> arrived = [];
    private readonly List<JObject> passedOver = [];
    private readonly ProtocolModel? model;
    private readonly ConcurrentDictionary<string, string> asked = new();
    private readonly ConcurrentQueue<string> faults = new();
    private long lastId;

    /// <param name="model">When given, every message of the server must be as the model declares it.</param>
    public WireClient(Stream toServer, Stream fromServer, ProtocolModel? model = null)
    {
        this.toServer = toServer;
        this.fromServer = fromServer;
        this.model = model;
        new Thread(ReadAll) { IsBackground = true }.Start();
    }

    /// <summary>Bytes from the server that belonged to no message.</summary>
    public string Stray { get; private set; } = "";

    public static byte[] Frame(string body) => Frame(Encoding.UTF8.GetBytes(body));

    public static byte[] Frame(byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"), .. body];

    public void SendBytes(byte[] bytes)
    {
        toServer.Write(bytes);
        toServer.Flush();
    }

    public void SendText(string body) => SendBytes(Frame(body));

    public void Send(JObject message)
    {
        if (message["id"] is { } id && message["method"] is { } method) asked[id.ToString()] = (string)method!;
        SendText(message.ToString(Formatting.None));
    }

    public void Notify(string method, object? parameters = null)
    {
        var message = new JObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (parameters is not null) message["params"] = Json(parameters);
        Send(message);
    }

    /// <summary>Sends a request and does not wait.</summary>
    public long Begin(string method, object? parameters = null)
    {
        var id = ++lastId;
        var message = new JObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method };
        if (parameters is not null) message["params"] = Json(parameters);
        Send(message);
        return id;
    }

    /// <summary>Sends a request and waits for its answer; other messages are kept for <see cref="Receive"/>.</summary>
    public JObject Request(string method, object? parameters = null) => AnswerTo(Begin(method, parameters));

    public JObject AnswerTo(JToken id) => Next(message => message["method"] is null && JToken.DeepEquals(message["id"], id));

    public JObject Receive(string method) => Next(message => (string?)message["method"] == method);

    public JObject Receive() => Next(_ => true);

    public void Answer(JObject request, JToken? result) =>
        Send(new JObject { ["jsonrpc"] = "2.0", ["id"] = request["id"]!.DeepClone(), ["result"] = result ?? JValue.CreateNull() });

    public JObject Initialize(object? capabilities = null)
    {
        var answer = Request("initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = capabilities ?? new { } });
        Notify("initialized", new { });
        return answer;
    }

    public void CloseInput() => toServer.Dispose();

    /// <summary>Everything that still comes until the server closes its end.</summary>
    public IReadOnlyList<JObject> Rest()
    {
        var rest = new List<JObject>(passedOver);
        while (arrived.TryTake(out var message, Patience)) rest.Add(message);
        ThrowIfFaulty();
        return rest;
    }

    private static JToken Json(object value) => value as JToken ?? JToken.FromObject(value);

    private void ThrowIfFaulty()
    {
        if (!faults.IsEmpty) throw new InvalidDataException("not as the protocol declares it:\n" + string.Join("\n", faults));
    }

    private void Check(JObject message)
    {
        if (model is null) return;
        if ((string?)message["jsonrpc"] != "2.0") faults.Enqueue("no jsonrpc");
        foreach (var fault in FaultsOf(message, model)) faults.Enqueue(fault);
    }

    private IEnumerable<string> FaultsOf(JObject message, ProtocolModel model)
    {
        string[] known = ["jsonrpc", "id", "method", "params", "result", "error"];
        foreach (var member in message.Properties().Where(member => !known.Contains(member.Name))) yield return member.Name + ": no such member of a message";
        if ((string?)message["method"] is { } method)
        {
            foreach (var fault in model.FaultsOfParams(method, message["params"])) yield return fault;
        }
        else if (message["error"] is { } error)
        {
            if (message["result"] is not null) yield return "both a result and an error";
            if (error["code"]?.Type != JTokenType.Integer || error["message"]?.Type != JTokenType.String) yield return "an error without code or message";
        }
        else if (asked.TryGetValue(message["id"]?.ToString() ?? "", out var answered))
        {
            foreach (var fault in model.FaultsOfResult(answered, message["result"])) yield return fault;
        }
    }

    private JObject Next(Func<JObject, bool> wanted)
    {
        ThrowIfFaulty();
        var kept = passedOver.FindIndex(message => wanted(message));
        if (kept >= 0)
        {
            var message = passedOver[kept];
            passedOver.RemoveAt(kept);
            return message;
        }

        while (arrived.TryTake(out var message, Patience))
        {
            ThrowIfFaulty();
            if (wanted(message)) return message;
            passedOver.Add(message);
        }

        throw new TimeoutException("the server did not send what was waited for; it sent: " + string.Join("\n", passedOver));
    }

    private void ReadAll()
    {
        try
        {
            while (ReadHeader() is { } length)
            {
                var body = new byte[length];
                fromServer.ReadExactly(body);
                using var reader = new JsonTextReader(new StringReader(new UTF8Encoding(false, true).GetString(body))) { DateParseHandling = DateParseHandling.None };
                var message = JObject.Load(reader);
                Check(message);
                arrived.Add(message);
            }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
            // the server is gone
        }
        finally
        {
            arrived.CompleteAdding();
        }
    }

    private int? ReadHeader()
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = fromServer.ReadByte();
            if (next < 0)
            {
                Stray += header.ToString();
                return null;
            }

            header.Append((char)next);
        }

        const string Name = "Content-Length: ";
        var text = header.ToString();
        var at = text.IndexOf(Name, StringComparison.Ordinal);
        Stray += at < 0 ? text : text[..at];
        return at < 0 ? null : int.Parse(text.AsSpan(at + Name.Length).TrimEnd(), CultureInfo.InvariantCulture);
    }
}
