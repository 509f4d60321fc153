using System.Text;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Meetings;

/// <summary>Makes the file that marks a folder as a practice.</summary>
public static class NewPractice
{
    public const string FileName = Model.NotePath.SettingsFile;

    /// <param name="coach">The coach's name.</param>
    /// <param name="timeZone">An IANA name, such as Europe/Lisbon.</param>
    public static Plan Plan(string coach, string timeZone, string? email = null)
    {
        var text = new StringBuilder();
        text.Append("coach: ").Append(YamlText.Scalar(coach)).Append('\n');
        if (email is not null)
            text.Append("email: ").Append(YamlText.Scalar(email)).Append('\n');
        text.Append("timezone: ").Append(YamlText.Scalar(timeZone)).Append('\n');
        text.Append("default_duration: 60\ndefault_cadence: biweekly\n");
        return new Plan([new CreateFile(FileName, text.ToString())], [], FileName);
    }
}
