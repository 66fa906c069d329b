using ChatbotSql.Guarantees;

return GuaranteesCommand.Run(args);
