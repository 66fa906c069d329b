namespace ChatbotSql.Tests.Generate;

[CollectionDefinition(DemoArchive.Name)]
public sealed class DemoArchiveCollection : ICollectionFixture<DemoArchive>;
