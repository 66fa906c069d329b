using ChatbotSql.Benchmarks;

return BenchmarkCommand.Run(args);
