using System.Text.Json;

namespace ChatbotSql.Run.Target;

/// <summary>The process that builds a file, as it says so beside the file.</summary>
/// <param name="Since">When it began, in UTC.</param>
internal sealed record BuildHolder(int Process, string Machine, DateTime Since)
{
    /// <summary>How far the clocks of a process's start and of its record may be apart.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    public static BuildHolder This(TimeProvider clock) => new(Environment.ProcessId, Environment.MachineName, clock.GetUtcNow().UtcDateTime);

    /// <summary>What a file says, or null where it is not there or says nothing yet.</summary>
    public static BuildHolder? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), Json.Default.BuildHolder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it into a file that nobody else has made.</summary>
    /// <exception cref="IOException">Somebody has.</exception>
    public void Write(string path)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        JsonSerializer.Serialize(file, this, Json.Default.BuildHolder);
    }

    /// <summary>Whether it is a process of this machine that still runs. One that began later has only got its number.</summary>
    public bool Runs()
    {
        if (Machine != Environment.MachineName)
        {
            return false;
        }

        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return process.StartTime.ToUniversalTime() <= Since + Slack;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
