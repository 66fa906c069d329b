using ChatbotSql.Cli;

return CommandLine.Run(args);
