namespace ChatbotSql.EndToEnd;

/// <summary>Tests that look at the same demo.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoFixture>
{
    public const string Name = "demo";
}
