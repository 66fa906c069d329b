using ChatbotSql.Init;

namespace ChatbotSql.Tests.Init;

/// <summary>Columns, files and what happened are known in several languages.</summary>
public sealed class ProposedLanguagesTests : IDisposable
{
    private readonly ProposedFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Columns, files and statuses are known by what they are called in German, Russian, Spanish and French too, with accents or without.</summary>
    [Theory]
    [InlineData(
        "gespräche.csv", "Gespräch;Besucher-ID;Ereignis;Zeitpunkt;Kanal;Anliegen;Bewertung", "bestellungen.csv", "Bestellnummer;Kundennummer;Bezahlt am;Betrag;Status", "bezahlt",
        "anfragen.csv", "Ticketnummer;Kunde;Eröffnet am;Gelöst am;Thema;Bewertung")]
    [InlineData(
        "диалоги.csv", "Номер диалога;Посетитель;Событие;Дата и время;Канал;Намерение;Оценка", "заказы.csv", "Номер заказа;Клиент;Дата оплаты;Сумма;Статус", "Оплачен",
        "обращения.csv", "Номер обращения;Клиент;Открыто;Решено;Тема;Оценка")]
    [InlineData(
        "conversaciones.csv", "id_conversacion;Usuario;Evento;Fecha y hora;Canal;Intención;Puntuacion", "pedidos.csv", "Número pedido;Cliente;Fecha pago;Importe;Estado", "Pagado",
        "incidencias.csv", "Incidencia;Cliente;Fecha apertura;Fecha cierre;Categoría;Valoración")]
    [InlineData(
        "evenements.csv", "ID conversation;Visiteur;E\u0301ve\u0301nement;Horodatage;Canal;Motif;Note", "commandes.csv", "N° commande;Client;Date paiement;Montant;Statut", "Payé",
        "demandes.csv", "Numero demande;Client;Ouvert le;Resolu le;Sujet;Note")]
    public void Names_AreKnownInOtherLanguages(string log, string logColumns, string orders, string orderColumns, string paid, string tickets, string ticketColumns)
    {
        folder.Write($"data/{log}", $"{logColumns}\nc1;v1;user_message;2026-04-03 10:00:00;web;a;\nc1;v1;csat_submitted;2026-04-03 10:01:00;web;a;5\n");
        folder.Write($"data/{orders}", $"{orderColumns}\no1;v1;2026-04-03 11:00:00;12,50;{paid}\no2;v1;2026-04-03 12:00:00;7,25;?\n");
        folder.Write($"data/{tickets}", $"{ticketColumns}\nt1;v1;2026-04-03 11:00:00;2026-04-03 12:00:00;a;5\n");

        var proposal = ProjectProposer.Propose(Path.Combine(folder.Path, "shop"), [Path.Combine(folder.Path, "data")]);

        Assert.Equal(
            [
                .. logColumns.Split(';').Zip(["conversation_id", "visitor_id", "event_name", "occurred_at", "channel", "intent", "score"]),
                .. orderColumns.Split(';').Zip(["revenue_id", "visitor_id", "occurred_at", "amount", "status"]),
                .. ticketColumns.Split(';').Zip(["ticket_id", "visitor_id", "opened_at", "solved_at", "intent", "csat_score"]),
            ],
            proposal.Sources.OrderBy(source => source.Table.Name.Text, StringComparer.Ordinal).SelectMany(source => source.Columns.OrderBy(column => source.Group.Columns.Select(raw => raw.Name).ToList().IndexOf(column.Raw)).Select(column => (column.Raw, column.Column))));
        Assert.Contains($"counts: status IN ('{paid}')", proposal.Text, StringComparison.Ordinal);
        folder.Build("shop", [Path.Combine(folder.Path, "data")]);
    }

    [Theory]
    [InlineData("Gespräch begonnen;Nachricht Nutzer;bot_antwort;Übergabe")]
    [InlineData("Начало диалога;Сообщение клиента;ответ_бота;Передача оператору")]
    [InlineData("inicio_conversacion;mensajeUsuario;respuesta_bot;transferido_agente")]
    [InlineData("début_conversation;message_client;RÉPONSE_BOT;transféré")]
    public void Events_AreKnownInOtherLanguages(string names)
    {
        folder.Write("log/chats.csv", $"session_id,event,created_at\n{string.Concat(names.Split(';').Select((name, second) => $"c1,{name},2026-04-03 10:00:0{second}\n"))}");

        var proposal = ProjectProposer.Propose(Path.Combine(folder.Path, "log"), [Path.Combine(folder.Path, "log")]);

        Assert.Equal(
            names.Split(';').Zip(["chat_opened", "user_message", "bot_message", "bot_handoff_human"]).Order(),
            proposal.Sources.Single().Events.Select(named => (named.Name, named.Event!)).Order());
    }
}
