namespace ChatbotSql.Tests.Run.BadData;

/// <summary>Bad data, and what has to become of it.</summary>
/// <param name="Files">What the source names as its files.</param>
/// <param name="Write">Writes the files.</param>
/// <param name="Expected">What became of every row, counted by hand, or null where the build has to fail with the message of the snapshot.</param>
/// <param name="More">Further lines of the source.</param>
/// <param name="FailsAsSql">Whether a source of the general form has to fail although one of columns does not.</param>
internal sealed record DirtyCase(string Files, Action<DirtyProject> Write, string? Expected, string More = "", bool FailsAsSql = false);
