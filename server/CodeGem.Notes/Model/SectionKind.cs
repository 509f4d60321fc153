namespace CodeGem.Notes.Model;

/// <summary>The sections the product knows. Any other heading is kept as it is and is private.</summary>
public enum SectionKind
{
    Preparation,
    Agenda,
    CheckIn,
    ActionReview,
    GoalProgress,
    Notes,
    Insights,
    ActionItems,
    Obstacles,
    KeyTakeaways,
    NextSession,
    NextTime,
    PrivateNotes,
    CoachReflection,
    Background,
    Objectives,
    Goals,
    Agreements,
}
