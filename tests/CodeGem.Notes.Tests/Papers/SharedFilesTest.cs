using System.Runtime.CompilerServices;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Tests.Papers;

/// <summary>What was made for a client, as the disk holds it and as editors show it.</summary>
public class SharedFilesTest
{
    private const string Letter = "clients/dana/out/letter.md";

    [Fact]
    public void AnEditorsTextStandsForTheFileAndNoOtherIsLost()
    {
        var files = new SharedFiles(() => [new SharedFile(Letter, "saved"), new SharedFile("clients/dana/out/other.md", "other")]);
        Assert.Equal(["other", "typed"], files.With(new SharedFile(Letter, "ty")).With(new SharedFile(Letter, "typed")).All.Select(f => f.Text).Order(StringComparer.Ordinal));
        Assert.Contains(files.All, f => f.Text == "saved");
    }

    /// <summary>However long somebody types before anybody asks, only the last text is kept.</summary>
    [Fact]
    public void WhatWasTypedBeforeIsLetGo()
    {
        SharedFiles files = SharedFiles.None;
        List<WeakReference> typed = [];
        for (int key = 0; key < 100; key++)
            files = Typed(files, typed, key);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(typed.Count(text => text.IsAlive), 1, 2);
        Assert.Equal("99", Assert.Single(files.All).Text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SharedFiles Typed(SharedFiles files, List<WeakReference> typed, int key)
    {
        var file = new SharedFile(Letter, key.ToString(System.Globalization.CultureInfo.InvariantCulture));
        typed.Add(new WeakReference(file));
        return files.With(file);
    }
}
