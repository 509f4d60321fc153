using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CodeGem.Process.Tests.Protocol;

/// <summary>
/// Makes of a good message one that something went wrong with: in its bytes, its header, its JSON. The claims of a header are either
/// beyond what is taken at all or small enough to be filled afterwards.
/// </summary>
internal sealed partial class BrokenFrames(Random random)
{
    public const int LargestClaim = 5_000;

    private static readonly string[] Junk = ["\0", "\r\n", "\n\n", "{", "}", "[", "\"", ":", ",", "null", "\\ud83d", "\\", "-", "1e999", "\"id\":", "\"jsonrpc\":\"2.0\"", "Content-Length: 3\r\n", "Content-Type: x; charset=", "😀", "\ufeff"];

    private static readonly string[] Headers =
    [
        "Content-Length: -1\r\n\r\n", "Content-Length: ten\r\n\r\n", "Content-Length:\r\n\r\n", "Content-Length: 99999999999999999999999\r\n\r\n", "Content-Length: 2147483647\r\n\r\n",
        "Content-Length: LENGTH\r\nContent-Length: 7\r\n\r\n", "Content-Type: application/json\r\n\r\n", "Content-Length LENGTH\r\n\r\n", ": LENGTH\r\n\r\n", "Content-Length: LENGTH\r\n",
        "Content-Type: text/plain; charset=latin1\r\nContent-Length: LENGTH\r\n\r\n", "Content-Length: 0\r\n\r\n", "Content-Length: 0x20\r\n\r\n", "Content-Length: LENGTH.5\r\n\r\n", "Content-Length: +LENGTH\r\n\r\n",
    ];

    public byte[] Of(string body)
    {
        byte[] made;
        do made = Broken(body);
        while (Claims().Matches(Encoding.Latin1.GetString(made)).Any(claim => claim.Groups[1].Length < 9 && int.Parse(claim.Groups[1].ValueSpan, CultureInfo.InvariantCulture) > LargestClaim));
        return made;
    }

    [GeneratedRegex(@"content-length\s*:\s*(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Claims();

    private byte[] Broken(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return random.Next(7) switch
        {
            0 => Framed(Mutated(bytes)),
            1 => Mutated(Framed(bytes)),
            2 => [.. Encoding.UTF8.GetBytes(Pick(Headers).Replace("LENGTH", bytes.Length.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)), .. bytes],
            3 => Framed(bytes, Math.Clamp(bytes.Length + random.Next(-40, 400), 0, LargestClaim)),
            4 => Framed(Encoding.UTF8.GetBytes(new string(Pick("[{\"(".ToCharArray()), random.Next(1, 3_000)))),
            5 => Framed(Encoding.Unicode.GetBytes(body)),
            _ => Framed([(byte)'[', .. bytes, (byte)']']),
        };
    }

    private static byte[] Framed(byte[] body, int? claim = null) =>
        [.. Encoding.ASCII.GetBytes($"Content-Length: {claim ?? body.Length}\r\n\r\n"), .. body];

    /// <summary>A few places with other bytes, without bytes, twice, or with words of the protocol in them.</summary>
    private byte[] Mutated(byte[] good)
    {
        var bytes = good.ToList();
        for (var left = random.Next(1, 4); left > 0 && bytes.Count > 0; left--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pick(Junk)));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
