using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>What e-mail addresses are hashed together with, so that nobody finds them by hashing addresses that may be theirs.</summary>
internal static class Salt
{
    /// <summary>The environment variable that holds it.</summary>
    public const string Variable = "CHATBOTSQL_SALT";

    /// <summary>The environment variable that names a file of it, such as a mounted secret.</summary>
    public const string FileVariable = "CHATBOTSQL_SALT_FILE";

    /// <summary>The salt of the environment or of the file that it names; the project's name where it has neither.</summary>
    /// <exception cref="ProjectException">Both are set, or the file cannot be read or is empty.</exception>
    public static string Of(Settings settings) => Of(settings, Environment.GetEnvironmentVariable);

    /// <param name="environment">What a variable holds, or null.</param>
    internal static string Of(Settings settings, Func<string, string?> environment)
    {
        var (text, file) = (NotEmpty(environment(Variable)), NotEmpty(environment(FileVariable)));
        return (text, file) switch
        {
            (not null, not null) => throw new ProjectException([SaltErrors.Both()]),
            (_, not null) => Read(file),
            _ => text ?? settings.Name,
        };
    }

    private static string Read(string file)
    {
        try
        {
            var text = File.ReadAllText(file).Trim();
            return text.Length > 0 ? text : throw new ProjectException([SaltErrors.Unreadable(file, "it is empty")]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException([SaltErrors.Unreadable(file, exception.Message)]);
        }
    }

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
