namespace CodeGem.Practice.Files;

/// <summary>What a failed call means, as the key of the sentence that says so.</summary>
public static class FileTrouble
{
    private const int NotPermitted = 1, NoEntry = 2, InputOutput = 5, AccessDenied = 13, Exists = 17, CrossDevice = 18, Invalid = 22,
        NoSpace = 28, ReadOnly = 30, TooManyLinks = 31, NotEmpty = 39, MacNotEmpty = 66;

    private static int NotImplemented => OperatingSystem.IsMacOS() ? 78 : 38;

    private static int NotSupported => OperatingSystem.IsMacOS() ? 45 : 95;

    private static int OverQuota => OperatingSystem.IsMacOS() ? 69 : 122;

    private static int NameTooLong => OperatingSystem.IsMacOS() ? 63 : 36;

    public static bool IsTrouble(Exception error) => error is IOException or UnauthorizedAccessException;

    public static bool IsNameTaken(Exception error) =>
        error is IOException && (OperatingSystem.IsWindows() ? error.HResult is unchecked((int)0x800700B7) or unchecked((int)0x80070050)
            : error.HResult == Exists || error.HResult == NotEmpty || error.HResult == MacNotEmpty);

    /// <summary>Another process holds a lock: EAGAIN, ERROR_SHARING_VIOLATION.</summary>
    internal static bool IsInUse(Exception error) =>
        error.HResult == (OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsMacOS() ? 35 : 11);

    public static string KeyOf(Exception error)
    {
        switch (error)
        {
            case FileNotFoundException or DirectoryNotFoundException:
                return "file.missing";
            case UnauthorizedAccessException:
                return "file.denied";
            case PathTooLongException:
                return "file.name-too-long";
        }
        if (IsNameTaken(error))
            return "file.name-taken";
        int code = OperatingSystem.IsWindows() ? WindowsCode(error.HResult) : error.HResult;
        return code switch
        {
            _ when code == NoSpace || code == OverQuota => "file.disk-full",
            ReadOnly => "file.read-only",
            _ when code == NameTooLong => "file.name-too-long",
            _ => "file.failed",
        };
    }

    internal static Exception Of(int error) => error switch
    {
        NoEntry => new FileNotFoundException(),
        NotPermitted or AccessDenied => new UnauthorizedAccessException(),
        _ => new IOException("", error),
    };

    /// <summary>The file system does not know the call; another way may do.</summary>
    internal static bool IsUnsupported(int error) =>
        error is NotPermitted or Invalid or TooManyLinks or CrossDevice || error == NotImplemented || error == NotSupported;

    /// <summary>Something that was written may not last.</summary>
    internal static bool IsLoss(int error) => error is InputOutput or NoSpace || error == OverQuota;

    /// <summary>ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL and ERROR_WRITE_PROTECT in the numbers used here.</summary>
    private static int WindowsCode(int result) => (result & 0xFFFF) switch { 112 or 39 => NoSpace, 19 => ReadOnly, _ => 0 };
}
