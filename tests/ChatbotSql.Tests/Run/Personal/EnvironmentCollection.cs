namespace ChatbotSql.Tests.Run.Personal;

/// <summary>Tests that set variables of the environment, which all tests share, and so run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentCollection
{
    public const string Name = "environment";
}
