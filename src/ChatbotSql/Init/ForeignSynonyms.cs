using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>What our columns, tables and events are called in German, Russian, Spanish and French exports. Accents do not count.</summary>
internal static class ForeignSynonyms
{
    /// <summary>Names by column, of any table; those of one table are behind its name.</summary>
    public static readonly ImmutableDictionary<string, string[]> Columns = new Dictionary<string, string>
    {
        ["conversation_id"] = "sitzung sitzungs_id gespräch gesprächs_id unterhaltung диалог id_диалога номер_диалога беседа сессия id_сессии чат id_чата conversación id_conversación sesión id_sesión charla id_chat id_conversation id_session discussion",
        ["visitor_id"] = "besucher besucher_id kunde kunden_id kundennummer kunden_nr nutzer nutzer_id посетитель id_посетителя клиент id_клиента пользователь id_пользователя visitante id_visitante usuario id_usuario cliente id_cliente visiteur id_visiteur client utilisateur id_utilisateur id_client",
        ["event_name"] = "ereignis ereignistyp aktion событие тип_события действие evento tipo_evento tipo_de_evento acción événement type_événement type_d_événement",
        ["occurred_at"] = "zeitpunkt zeitstempel datum uhrzeit erstellt_am erstellt дата_и_время время дата дата_создания создано fecha fecha_hora fecha_y_hora hora creado creado_el fecha_creación horodatage date_heure date_et_heure heure créé créé_le date_création",
        ["event_id"] = "ereignis_id nachrichten_id id_события id_сообщения id_evento id_mensaje id_événement id_message",
        ["lead_id"] = "interessent лид id_лида prospecto id_prospecto prospect id_prospect",
        ["ticket_id"] = "vorgang vorgangsnummer ticketnummer ticket_nr обращение номер_обращения заявка номер_заявки тикет incidencia id_incidencia número_incidencia caso demande id_demande n_demande numéro_demande",
        ["channel"] = "kanal канал canal",
        ["intent"] = "absicht anliegen намерение интент intención motivo intention motif",
        ["flow"] = "ablauf сценарий flujo parcours scénario",
        ["goal"] = "ziel цель objetivo objectif",
        ["source"] = "quelle источник origen fuente provenance",
        ["campaign"] = "kampagne кампания campaña campagne",
        ["page"] = "seite страница página",
        ["locale"] = "sprache язык idioma langue",
        ["topic"] = "thema тема tema sujet thème",
        ["score"] = "bewertung zufriedenheit note оценка puntuación valoración calificación évaluation",
        ["amount"] = "betrag summe umsatz preis gesamtbetrag сумма выручка цена стоимость importe monto precio ingresos montant prix chiffre_d_affaires",
        ["text"] = "nachricht inhalt сообщение текст mensaje texto contenido texte contenu",
        ["email"] = "mailadresse e_mail_adresse email_adresse почта электронная_почта эл_почта correo correo_electrónico courriel adresse_email adresse_mail",
        ["currency"] = "währung валюта moneda divisa devise",
        ["status"] = "zustand статус состояние estado statut état",
        [SourceProposal.UpdatedAt] = "geändert_am geändert aktualisiert_am aktualisiert letzte_änderung обновлено дата_обновления изменено дата_изменения actualizado actualizado_el fecha_actualización modificado fecha_modificación modifié modifié_le mis_à_jour mis_à_jour_le date_modification date_mise_à_jour",
        ["leads captured_at"] = "erfasst_am erfasst captado captado_el fecha_captura capté_le",
        ["leads origin"] = "herkunft форма formulario formulaire",
        ["tickets opened_at"] = "eröffnet_am eröffnet открыто дата_открытия abierto abierto_el fecha_apertura ouvert ouvert_le date_ouverture",
        ["tickets solved_at"] = "gelöst_am gelöst geschlossen_am geschlossen erledigt_am решено дата_решения закрыто дата_закрытия resuelto resuelto_el cerrado cerrado_el fecha_cierre fecha_resolución résolu résolu_le clôturé fermé date_clôture date_résolution",
        ["tickets csat_score"] = "bewertung zufriedenheit note оценка puntuación valoración calificación évaluation",
        ["tickets intent"] = "thema kategorie тема категория asunto categoría sujet catégorie",
        ["tickets handled_by"] = "bearbeiter исполнитель оператор agente asignado responsable conseiller",
        ["revenue revenue_id"] = "bestellnummer bestell_nr bestell_id bestellung auftragsnummer rechnungsnummer номер_заказа id_заказа заказ номер_сделки id_сделки pedido id_pedido número_pedido número_factura n_pedido commande id_commande n_commande numéro_commande numéro_facture",
        ["revenue occurred_at"] = "bestellt_am bezahlt_am дата_заказа дата_оплаты fecha_pedido fecha_pago pagado_el date_commande date_paiement payé_le",
        ["revenue gross_profit"] = "rohertrag deckungsbeitrag marge валовая_прибыль прибыль маржа margen beneficio bénéfice",
        ["program_costs period_start"] = "beginn von начало inicio desde début",
        ["program_costs period_end"] = "ende bis конец окончание fin hasta",
        ["program_costs category"] = "kategorie kostenart категория статья categoría concepto catégorie poste",
    }.ToImmutableDictionary(pair => pair.Key, pair => Words.Folded(pair.Value).Split(' '));

    /// <summary>Words in the names of files and folders that tell what is in them.</summary>
    public static readonly ImmutableDictionary<string, string[]> Tables = new Dictionary<string, string>
    {
        ["events"] = "ereignisse gespräche nachrichten события диалоги сообщения чаты eventos mensajes conversaciones événements",
        ["leads"] = "interessenten kontakte лиды контакты prospectos contactos prospects",
        ["tickets"] = "vorgänge anfragen обращения заявки тикеты incidencias casos solicitudes demandes",
        ["revenue"] = "bestellungen aufträge umsätze verkäufe заказы продажи сделки выручка pedidos ventas ingresos commandes ventes",
        ["program_costs"] = "kosten rechnungen расходы затраты costes costos gastos coûts dépenses frais",
        ["touches"] = "kontaktpunkte касания",
    }.ToImmutableDictionary(pair => pair.Key, pair => Words.Folded(pair.Value).Split(' '));

    /// <summary>Names by event.</summary>
    public static readonly ImmutableDictionary<string, string[]> Events = new Dictionary<string, string>
    {
        ["page_view"] = "seitenaufruf seite_aufgerufen просмотр_страницы página_vista vista_de_página page_vue vue_de_page",
        ["chat_opened"] = "chat_geöffnet gespräch_begonnen unterhaltung_begonnen чат_открыт диалог_начат начало_диалога chat_abierto conversación_iniciada inicio_conversación chat_ouvert conversation_démarrée début_conversation",
        ["user_message"] = "nutzernachricht kundennachricht besuchernachricht nachricht_nutzer nachricht_kunde сообщение_пользователя сообщение_клиента mensaje_usuario mensaje_cliente message_utilisateur message_client",
        ["bot_message"] = "botnachricht bot_nachricht bot_antwort nachricht_bot сообщение_бота ответ_бота mensaje_bot respuesta_bot message_bot réponse_bot",
        ["agent_message"] = "mitarbeiternachricht nachricht_mitarbeiter сообщение_оператора ответ_оператора mensaje_agente message_agent message_conseiller",
        ["bot_fallback"] = "nicht_verstanden не_понял не_понято не_распознано no_entendido no_comprendido non_compris incompris",
        ["bot_goal_completed"] = "ziel_erreicht цель_достигнута objetivo_cumplido objetivo_alcanzado objectif_atteint",
        ["bot_handoff_human"] = "übergabe übergeben weitergeleitet an_mitarbeiter_übergeben передача_оператору перевод_на_оператора transferencia transferido transferido_agente transferido_a_agente escalado transfert transféré transféré_agent",
        ["conversation_resolved"] = "gelöst решено решён resuelto resuelta résolu résolue",
        ["csat_submitted"] = "bewertung bewertung_abgegeben оценка valoración valorado encuesta_respondida évaluation",
        ["lead_captured_chat"] = "lead_erfasst лид lead_capturado lead_capté",
        ["meeting_booked"] = "termin_gebucht termin_vereinbart встреча_назначена cita_reservada rendez_vous_pris",
        ["purchase_after_chat"] = "gekauft kauf покупка compra achat",
        ["conversation_abandoned"] = "abgebrochen verlassen abandonado abandonada abandonné abandonnée",
    }.ToImmutableDictionary(pair => pair.Key, pair => Words.Folded(pair.Value).Split(' '));

    /// <summary>Words of a status of which the amounts are revenue, or were.</summary>
    public static readonly ImmutableArray<string> OfRevenue =
    [
        .. Words.Folded("bezahlt abgeschlossen erstattet оплачен оплачено оплачена завершен возврат возвращен pagado pagada completado completada reembolsado reembolso payé payée terminé terminée remboursé remboursée").Split(' '),
    ];
}
