namespace ChatbotSql.Golden.Random;

/// <summary>Tests that look at the same random builds.</summary>
[CollectionDefinition(Name)]
public sealed class RandomBuildsCollection : ICollectionFixture<RandomBuilds>
{
    public const string Name = "random builds";
}
