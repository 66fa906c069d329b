using System.Collections.Immutable;
using ChatbotSql.Guarantees.Atomic;
using ChatbotSql.Guarantees.Bounds;
using ChatbotSql.Guarantees.Determinism;

namespace ChatbotSql.Guarantees;

/// <summary>Something that people rely on, and what tries to break it.</summary>
/// <param name="Name">What holds.</param>
/// <param name="Try">Tries it, and says how and what came of it.</param>
internal sealed record Guarantee(string Name, Func<GuaranteesOptions, Outcome> Try)
{
    /// <summary>All of them, in the order of the table. A further one is a line here and a class that tries it.</summary>
    public static ImmutableArray<Guarantee> All { get; } =
    [
        new("a build that is killed leaves the old file or the new one, and the next one cleans up", KilledBuilds.Try),
        new("readers see one whole build", WatchedBuilds.Try),
        new("memory is bounded", LargeArchive.Try),
        new("a full disk is a clear error, and leaves the old file", FullDisk.Try),
        new("a signal stops any command within 2 seconds, and leaves nothing", StoppedCommands.Try),
        new("the same rows to the last bit on every machine", SameEverywhere.Try),
    ];
}
