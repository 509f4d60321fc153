namespace CodeGem.Lsp.Rpc;

/// <summary>What <see cref="FrameReader"/> found next on the wire.</summary>
public readonly record struct Frame
{
    private Frame(FrameKind kind, ReadOnlyMemory<byte> body, string? reason) => (Kind, Body, Reason) = (kind, body, reason);

    public FrameKind Kind { get; }

    /// <summary>The bytes of one message, not looked at yet.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Why a header was refused: a fixed phrase without anything from the wire in it.</summary>
    public string? Reason { get; }

    public static Frame End { get; } = new(FrameKind.End, default, null);

    public static Frame Message(ReadOnlyMemory<byte> body) => new(FrameKind.Message, body, null);

    public static Frame Refused(string reason) => new(FrameKind.Refused, default, reason);
}

public enum FrameKind
{
    End,
    Message,
    Refused,
}
