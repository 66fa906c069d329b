using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>What our columns and tables are called in German and in Russian exports.</summary>
internal static class ForeignSynonyms
{
    /// <summary>Names by column, of any table; those of one table are behind its name.</summary>
    public static readonly ImmutableDictionary<string, string[]> Columns = new Dictionary<string, string>
    {
        ["conversation_id"] = "sitzung sitzungs_id gespräch gesprächs_id unterhaltung диалог id_диалога номер_диалога беседа сессия id_сессии чат id_чата",
        ["visitor_id"] = "besucher besucher_id kunde kunden_id kundennummer kunden_nr nutzer nutzer_id посетитель id_посетителя клиент id_клиента пользователь id_пользователя",
        ["event_name"] = "ereignis ereignistyp aktion событие тип_события действие",
        ["occurred_at"] = "zeitpunkt zeitstempel datum uhrzeit erstellt_am erstellt дата_и_время время дата дата_создания создано",
        ["event_id"] = "ereignis_id nachrichten_id id_события id_сообщения",
        ["lead_id"] = "interessent лид id_лида",
        ["ticket_id"] = "vorgang vorgangsnummer ticketnummer ticket_nr обращение номер_обращения заявка номер_заявки тикет",
        ["channel"] = "kanal канал",
        ["intent"] = "absicht anliegen намерение интент",
        ["flow"] = "ablauf сценарий",
        ["goal"] = "ziel цель",
        ["source"] = "quelle источник",
        ["campaign"] = "kampagne кампания",
        ["page"] = "seite страница",
        ["locale"] = "sprache язык",
        ["topic"] = "thema тема",
        ["score"] = "bewertung zufriedenheit note оценка",
        ["amount"] = "betrag summe umsatz preis gesamtbetrag сумма выручка цена стоимость",
        ["text"] = "nachricht inhalt сообщение текст",
        ["email"] = "mailadresse e_mail_adresse email_adresse почта электронная_почта эл_почта",
        ["currency"] = "währung валюта",
        ["status"] = "zustand статус состояние",
        ["leads captured_at"] = "erfasst_am erfasst",
        ["leads origin"] = "herkunft форма",
        ["tickets opened_at"] = "eröffnet_am eröffnet открыто дата_открытия",
        ["tickets solved_at"] = "gelöst_am gelöst geschlossen_am geschlossen erledigt_am решено дата_решения закрыто дата_закрытия",
        ["tickets csat_score"] = "bewertung zufriedenheit note оценка",
        ["tickets intent"] = "thema kategorie тема категория",
        ["tickets handled_by"] = "bearbeiter исполнитель оператор",
        ["revenue revenue_id"] = "bestellnummer bestell_nr bestell_id bestellung auftragsnummer rechnungsnummer номер_заказа id_заказа заказ номер_сделки id_сделки",
        ["revenue occurred_at"] = "bestellt_am bezahlt_am дата_заказа дата_оплаты",
        ["revenue gross_profit"] = "rohertrag deckungsbeitrag marge валовая_прибыль прибыль маржа",
        ["program_costs period_start"] = "beginn von начало",
        ["program_costs period_end"] = "ende bis конец окончание",
        ["program_costs category"] = "kategorie kostenart категория статья",
    }.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Split(' '));

    /// <summary>Words in the names of files and folders that tell what is in them.</summary>
    public static readonly ImmutableDictionary<string, string[]> Tables = new Dictionary<string, string>
    {
        ["events"] = "ereignisse gespräche nachrichten события диалоги сообщения чаты",
        ["leads"] = "interessenten kontakte лиды контакты",
        ["tickets"] = "vorgänge anfragen обращения заявки тикеты",
        ["revenue"] = "bestellungen aufträge umsätze verkäufe заказы продажи сделки выручка",
        ["program_costs"] = "kosten rechnungen расходы затраты",
        ["touches"] = "kontaktpunkte касания",
    }.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Split(' '));

    /// <summary>Words of a status of which the amounts are revenue, or were.</summary>
    public static readonly ImmutableArray<string> OfRevenue = ["bezahlt", "abgeschlossen", "erstattet", "оплачен", "оплачено", "оплачена", "завершен", "завершён", "возврат", "возвращен", "возвращён"];
}
