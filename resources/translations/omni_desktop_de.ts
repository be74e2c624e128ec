<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Omni Desktop</name>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source> · last checked with Omni {checked}</source>
            <translation> · zuletzt mit Omni geprüft {checked}</translation>
        </message>
        <message>
            <source> · not held</source>
            <translation> · nicht angehalten</translation>
        </message>
        <message>
            <source> · {problems} to look at</source>
            <translation> · {problems} zum Ansehen</translation>
        </message>
        <message>
            <source> · {waiting}, {money} waiting</source>
            <translation> · {waiting}, {money} warten</translation>
        </message>
        <message>
            <source>"Download Orders" is off for this store, so nothing was read or sent.</source>
            <translation>„Bestellungen herunterladen“ ist für diesen Shop aus, deshalb wurde nichts gelesen oder gesendet.</translation>
        </message>
        <message>
            <source>, since {clock}</source>
            <translation>, seit {clock}</translation>
        </message>
        <message>
            <source>1 order that stands in Omni was completed or cancelled in Neto while Auto Dispatch was off. Followed, it is dispatched or voided in Omni by the next download, which can't be taken back. Left, it stays in Omni as it is.</source>
            <translation>1 Bestellung, die in Omni steht, wurde in Neto abgeschlossen oder storniert, während der automatische Versand aus war. Zieht sie nach, wird sie beim nächsten Download in Omni versendet oder storniert; das lässt sich nicht zurücknehmen. Sonst bleibt sie in Omni, wie sie ist.</translation>
        </message>
        <message>
            <source>15 minutes</source>
            <translation>15 Minuten</translation>
        </message>
        <message>
            <source>30 minutes</source>
            <translation>30 Minuten</translation>
        </message>
        <message>
            <source>3PL status</source>
            <translation>3PL-Status</translation>
        </message>
        <message>
            <source>5 minutes</source>
            <translation>5 Minuten</translation>
        </message>
        <message>
            <source>60 minutes</source>
            <translation>60 Minuten</translation>
        </message>
        <message>
            <source>A SKU that is no code in Omni, but one product's barcode.</source>
            <translation>Eine SKU, die kein Code in Omni ist, aber der Barcode eines Produkts.</translation>
        </message>
        <message>
            <source>A check reads both catalogues and changes nothing. It says what is missing on either side.</source>
            <translation>Eine Prüfung liest beide Kataloge und ändert nichts. Sie sagt, was auf einer der Seiten fehlt.</translation>
        </message>
        <message>
            <source>A click opens the very order or problem.</source>
            <translation>Ein Klick öffnet die betreffende Bestellung oder das Problem.</translation>
        </message>
        <message>
            <source>A clock was wrong at an earlier download. Everything was looked through once more, so no order is missed.</source>
            <translation>Bei einem früheren Download ging eine Uhr falsch. Alles wurde noch einmal durchgesehen, es fehlt also keine Bestellung.</translation>
        </message>
        <message>
            <source>A customer has ordered: {order_id} is in Neto. Press Download Orders to bring it.</source>
            <translation>Ein Kunde hat bestellt: {order_id} ist in Neto. Mit „Bestellungen herunterladen“ kommt sie.</translation>
        </message>
        <message>
            <source>A customer orders something</source>
            <translation>Ein Kunde bestellt etwas</translation>
        </message>
        <message>
            <source>A date makes an invoice in Omni's accounting.</source>
            <translation>Mit Datum entsteht in Omnis Buchhaltung eine Rechnung.</translation>
        </message>
        <message>
            <source>A download goes on; the rehearsal follows it.</source>
            <translation>Ein Download läuft noch; danach folgt der Probelauf.</translation>
        </message>
        <message>
            <source>A download is running</source>
            <translation>Ein Download läuft</translation>
        </message>
        <message>
            <source>A download is running already</source>
            <translation>Es läuft schon ein Download</translation>
        </message>
        <message>
            <source>A download is running. It keeps the settings it began with; what you save here counts from the next one.</source>
            <translation>Ein Download läuft. Er behält die Einstellungen, mit denen er begann; was Sie hier speichern, gilt ab dem nächsten.</translation>
        </message>
        <message>
            <source>A download would find nothing new now.</source>
            <translation>Ein Download fände jetzt nichts Neues.</translation>
        </message>
        <message>
            <source>A fault in the program ({fault}) stopped this one order. It waits, nothing is lost, and all others go on.</source>
            <translation>Ein Fehler im Programm ({fault}) hielt diese eine Bestellung auf. Sie wartet, nichts ist verloren, alle anderen laufen weiter.</translation>
        </message>
        <message>
            <source>A field that a side decides is compared; all others may differ.</source>
            <translation>Verglichen wird ein Feld, das eine Seite bestimmt; alle anderen dürfen verschieden sein.</translation>
        </message>
        <message>
            <source>A held order waits under Needs attention; the others go on.</source>
            <translation>Eine angehaltene Bestellung wartet unter „Zu klären“; die anderen laufen weiter.</translation>
        </message>
        <message>
            <source>A key is never sent on to another address.</source>
            <translation>Ein Schlüssel wird nie an eine andere Adresse weitergegeben.</translation>
        </message>
        <message>
            <source>A key isn't there</source>
            <translation>Ein Schlüssel fehlt</translation>
        </message>
        <message>
            <source>A line of the order has no SKU</source>
            <translation>Eine Position der Bestellung hat keine SKU</translation>
        </message>
        <message>
            <source>A make-believe shop with its own make-believe Omni, on this computer only. No keys, and nothing can go wrong.</source>
            <translation>Ein erfundener Shop mit eigenem erfundenem Omni, nur auf diesem Computer. Ohne Schlüssel, und nichts kann schiefgehen.</translation>
        </message>
        <message>
            <source>A minute; the store's 500 are shared with all its integrations.</source>
            <translation>Pro Minute; die 500 des Shops teilen sich alle Anbindungen.</translation>
        </message>
        <message>
            <source>A name stands here twice: the last row counts.</source>
            <translation>Ein Name steht hier zweimal: die letzte Zeile gilt.</translation>
        </message>
        <message>
            <source>A new customer gets billing address, e-mail and phone.</source>
            <translation>Ein neuer Kunde bekommt Rechnungsadresse, E-Mail und Telefon.</translation>
        </message>
        <message>
            <source>A newer version of this program wrote the data</source>
            <translation>Eine neuere Version dieses Programms hat die Daten geschrieben</translation>
        </message>
        <message>
            <source>A payment is in {currency}</source>
            <translation>Eine Zahlung ist in {currency}</translation>
        </message>
        <message>
            <source>A payment of {amount} is gone in Neto</source>
            <translation>Eine Zahlung von {amount} ist in Neto weg</translation>
        </message>
        <message>
            <source>A payment was {before} and is {now} in Neto</source>
            <translation>Eine Zahlung war {before} und ist in Neto jetzt {now}</translation>
        </message>
        <message>
            <source>A rehearsal can't begin now. The page behind this window says why.</source>
            <translation>Jetzt kann kein Probelauf beginnen. Warum, steht auf der Seite hinter diesem Fenster.</translation>
        </message>
        <message>
            <source>A rounding of {amount} is accepted for this order</source>
            <translation>Eine Rundung von {amount} ist für diese Bestellung angenommen</translation>
        </message>
        <message>
            <source>A sales order below zero would be a credit note, which this program doesn't make. The order waits.</source>
            <translation>Ein Verkaufsauftrag unter null wäre eine Gutschrift, und die legt dieses Programm nicht an. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>A setting</source>
            <translation>Eine Einstellung</translation>
        </message>
        <message>
            <source>A time</source>
            <translation>Ein Zeitpunkt</translation>
        </message>
        <message>
            <source>A time…</source>
            <translation>Ein Zeitpunkt…</translation>
        </message>
        <message>
            <source>A voided sales order can't be taken back.</source>
            <translation>Ein stornierter Verkaufsauftrag lässt sich nicht zurückholen.</translation>
        </message>
        <message>
            <source>About five minutes. You need the address of your Neto store, and a key of Neto and of Omni; a guide shows where both are.</source>
            <translation>Etwa fünf Minuten. Sie brauchen die Adresse Ihres Neto-Shops und je einen Schlüssel von Neto und Omni; eine Anleitung zeigt, wo beide stehen.</translation>
        </message>
        <message>
            <source>About {usual} usually come in that time. {helps}</source>
            <translation>Sonst kommen in dieser Zeit etwa {usual}. {helps}</translation>
        </message>
        <message>
            <source>Account number (the Neto username)</source>
            <translation>Kundennummer (der Neto-Benutzername)</translation>
        </message>
        <message>
            <source>Accounting</source>
            <translation>Buchhaltung</translation>
        </message>
        <message>
            <source>Adaptive</source>
            <translation>Angepasst</translation>
        </message>
        <message>
            <source>Adaptive: every 5 minutes while orders come, up to 2 hours when quiet.</source>
            <translation>Angepasst: alle 5 Minuten, solange Bestellungen kommen, bis zu 2 Stunden, wenn es ruhig ist.</translation>
        </message>
        <message>
            <source>Add integration…</source>
            <translation>Shop hinzufügen…</translation>
        </message>
        <message>
            <source>Add its products in Neto.</source>
            <translation>Fügen Sie in Neto die Produkte hinzu.</translation>
        </message>
        <message>
            <source>Add rounding</source>
            <translation>Rundung hinzufügen</translation>
        </message>
        <message>
            <source>Add row</source>
            <translation>Zeile hinzufügen</translation>
        </message>
        <message>
            <source>Add the address in Omni if the goods are to be sent.</source>
            <translation>Tragen Sie die Adresse in Omni ein, wenn die Ware versendet werden soll.</translation>
        </message>
        <message>
            <source>Add the customer in Omni by hand, or mend what Omni says, then retry.</source>
            <translation>Legen Sie den Kunden in Omni von Hand an oder beheben Sie, was Omni meldet, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Add the customer in Omni, or let the program make new customers.</source>
            <translation>Legen Sie den Kunden in Omni an oder lassen Sie das Programm neue Kunden anlegen.</translation>
        </message>
        <message>
            <source>Add the e-mail in Neto, or let guests go to the default customer.</source>
            <translation>Tragen Sie die E-Mail in Neto ein oder lassen Sie Gäste zum Standardkunden gehen.</translation>
        </message>
        <message>
            <source>Add the e-mail in Neto, or let guests without e-mail go to the default customer, or be made, in Customer Tracking.</source>
            <translation>Tragen Sie die E-Mail in Neto ein oder lassen Sie unter „Kunden“ Gäste ohne E-Mail zum Standardkunden gehen oder anlegen.</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Kommt dazu</translation>
        </message>
        <message>
            <source>Adding up…</source>
            <translation>Wird zusammengezählt…</translation>
        </message>
        <message>
            <source>Address answers</source>
            <translation>Die Adresse antwortet</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>After Omni confirmed. Accounting add-ons share this mark.</source>
            <translation>Nachdem Omni bestätigt hat. Auch Buchhaltungs-Add-ons nutzen diesen Vermerk.</translation>
        </message>
        <message>
            <source>Against what is kept now</source>
            <translation>Gegenüber dem jetzt Gespeicherten</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>All but those listed</source>
            <translation>Alle außer den genannten</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>Alle Kanäle</translation>
        </message>
        <message>
            <source>All channels, only those listed below, or all but those.</source>
            <translation>Alle Kanäle, nur die unten genannten oder alle außer diesen.</translation>
        </message>
        <message>
            <source>Alternative GL Account</source>
            <translation>Abweichendes Sachkonto</translation>
        </message>
        <message>
            <source>Alternative GL Account for new customers</source>
            <translation>Abweichendes Sachkonto für neue Kunden</translation>
        </message>
        <message>
            <source>An answer can't be read</source>
            <translation>Eine Antwort ist nicht lesbar</translation>
        </message>
        <message>
            <source>An answer is far too large</source>
            <translation>Eine Antwort ist viel zu groß</translation>
        </message>
        <message>
            <source>An automatic download is due now</source>
            <translation>Ein automatischer Download ist jetzt fällig</translation>
        </message>
        <message>
            <source>An hour from now</source>
            <translation>In einer Stunde</translation>
        </message>
        <message>
            <source>An hour from now ({hour})</source>
            <translation>In einer Stunde ({hour})</translation>
        </message>
        <message>
            <source>Another copy of this program</source>
            <translation>Eine andere Kopie dieses Programms</translation>
        </message>
        <message>
            <source>Another download goes on. The first one of this store follows it.</source>
            <translation>Ein anderer Download läuft. Der erste dieses Shops folgt danach.</translation>
        </message>
        <message>
            <source>Another integration, or another computer, made sales orders of this store in Omni.</source>
            <translation>Eine andere Anbindung oder ein anderer Computer hat in Omni Verkaufsaufträge dieses Shops angelegt.</translation>
        </message>
        <message>
            <source>Another integration, or another computer, made the sales order {found} (id {id}) with this order's number. Sent too, the order would be there twice, so it waits.</source>
            <translation>Eine andere Anbindung oder ein anderer Computer hat den Verkaufsauftrag {found} (ID {id}) mit der Nummer dieser Bestellung angelegt. Würde sie auch gesendet, stünde sie zweimal dort; deshalb wartet sie.</translation>
        </message>
        <message>
            <source>Another program holds this store's data</source>
            <translation>Ein anderes Programm belegt die Daten dieses Shops</translation>
        </message>
        <message>
            <source>Another store</source>
            <translation>Ein anderer Shop</translation>
        </message>
        <message>
            <source>Another window</source>
            <translation>Ein anderes Fenster</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Beliebig</translation>
        </message>
        <message>
            <source>Any difference between Neto and Omni, from 1 cent up.</source>
            <translation>Jeder Unterschied zwischen Neto und Omni, ab 1 Cent.</translation>
        </message>
        <message>
            <source>Apart</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Approve {reference} in Omni: a draft can't be dispatched. It's looked at again by itself.</source>
            <translation>Bestätigen Sie {reference} in Omni: ein Entwurf kann nicht versendet werden. Wird von selbst wieder geprüft.</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Bestätigt</translation>
        </message>
        <message>
            <source>Approved reserves stock; a draft waits for you in Omni.</source>
            <translation>Bestätigt reserviert Bestand; ein Entwurf wartet in Omni auf Sie.</translation>
        </message>
        <message>
            <source>Arrives as</source>
            <translation>Kommt an als</translation>
        </message>
        <message>
            <source>As Neto names them, with a comma between two.</source>
            <translation>Wie Neto sie nennt, durch Komma getrennt.</translation>
        </message>
        <message>
            <source>As Neto names them; * stands for anything.</source>
            <translation>Wie Neto sie nennt; * steht für alles.</translation>
        </message>
        <message>
            <source>As Omni does</source>
            <translation>Wie Omni es tut</translation>
        </message>
        <message>
            <source>As saved</source>
            <translation>Wie gespeichert</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>As they are</source>
            <translation>Wie sie sind</translation>
        </message>
        <message>
            <source>Asked in turn, by available stock for the whole order.</source>
            <translation>Der Reihe nach gefragt, nach verfügbarem Bestand für die ganze Bestellung.</translation>
        </message>
        <message>
            <source>Asked to be tried again</source>
            <translation>Erneuter Versuch verlangt</translation>
        </message>
        <message>
            <source>Asked to be updated in Omni all the same</source>
            <translation>Soll trotzdem in Omni geändert werden</translation>
        </message>
        <message>
            <source>Asking Cin7 Omni…</source>
            <translation>Cin7 Omni wird gefragt…</translation>
        </message>
        <message>
            <source>Asking Neto and Cin7 Omni…</source>
            <translation>Neto und Cin7 Omni werden gefragt…</translation>
        </message>
        <message>
            <source>Asking Neto…</source>
            <translation>Neto wird gefragt…</translation>
        </message>
        <message>
            <source>Auto Dispatch Orders</source>
            <translation>Bestellungen automatisch versenden</translation>
        </message>
        <message>
            <source>Auto Order Downloads</source>
            <translation>Automatisch herunterladen</translation>
        </message>
        <message>
            <source>Automatic downloads are off</source>
            <translation>Automatische Downloads sind aus</translation>
        </message>
        <message>
            <source>Automatic downloads are on</source>
            <translation>Automatische Downloads sind an</translation>
        </message>
        <message>
            <source>Automatic downloads are paused until {moment}</source>
            <translation>Automatische Downloads pausieren bis {moment}</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Barcode</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Bill to</source>
            <translation>Rechnung an</translation>
        </message>
        <message>
            <source>Blank follows Neto's currency settings.</source>
            <translation>Leer folgt den Währungseinstellungen von Neto.</translation>
        </message>
        <message>
            <source>Blank follows Neto. An order's own currency shows only on its payments.</source>
            <translation>Leer folgt Neto. Die eigene Währung einer Bestellung zeigt sich nur an ihren Zahlungen.</translation>
        </message>
        <message>
            <source>Blank follows the coupon code.</source>
            <translation>Leer folgt dem Gutscheincode.</translation>
        </message>
        <message>
            <source>Blank follows the order's shipping option.</source>
            <translation>Leer folgt der Versandart der Bestellung.</translation>
        </message>
        <message>
            <source>Blank follows the store's name.</source>
            <translation>Leer folgt dem Namen des Shops.</translation>
        </message>
        <message>
            <source>Blank leaves it to Omni.</source>
            <translation>Leer überlässt es Omni.</translation>
        </message>
        <message>
            <source>Blank sends none.</source>
            <translation>Leer sendet keine.</translation>
        </message>
        <message>
            <source>Blank sends what the customer has in Omni.</source>
            <translation>Leer sendet, was der Kunde in Omni hat.</translation>
        </message>
        <message>
            <source>Branch</source>
            <translation>Filiale</translation>
        </message>
        <message>
            <source>Branch Routing Grid</source>
            <translation>Zuordnung der Filialen</translation>
        </message>
        <message>
            <source>Branch {branch}</source>
            <translation>Filiale {branch}</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>Filialen</translation>
        </message>
        <message>
            <source>Branches, shipping options and warehouses</source>
            <translation>Filialen, Versandarten und Lager</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>Bring this version back</source>
            <translation>Diese Version zurückholen</translation>
        </message>
        <message>
            <source>Bringing a version back fills the dialog with it; nothing is saved until you press Save Settings there.</source>
            <translation>Eine zurückgeholte Version füllt den Dialog; gespeichert wird erst, wenn Sie dort „Einstellungen speichern“ drücken.</translation>
        </message>
        <message>
            <source>Bringing payments to Omni…</source>
            <translation>Zahlungen werden nach Omni gebracht…</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>By the day an order was placed. Then names and addresses are erased; matching and history still work. Daily copies of our data go after a week.</source>
            <translation>Ab dem Tag der Bestellung. Danach werden Namen und Adressen gelöscht; Zuordnung und Verlauf bleiben. Tägliche Kopien unserer Daten verfallen nach einer Woche.</translation>
        </message>
        <message>
            <source>By this shop's own rhythm of the last eight weeks: not while it is usually quiet.</source>
            <translation>Nach dem Rhythmus dieses Shops in den letzten acht Wochen: nicht zu Zeiten, die sonst ruhig sind.</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Aufrufe</translation>
        </message>
        <message>
            <source>Can't be judged here</source>
            <translation>Hier nicht zu beurteilen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel test</source>
            <translation>Test abbrechen</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Cancelled in Neto, but dispatched in Omni</source>
            <translation>In Neto storniert, aber in Omni versendet</translation>
        </message>
        <message>
            <source>Cancelled in Neto, but {omni} in Omni</source>
            <translation>In Neto storniert, aber in Omni {omni}</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>Abgebrochen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Nachweis</translation>
        </message>
        <message>
            <source>Change it only when Cin7 told you to.</source>
            <translation>Ändern Sie sie nur, wenn Cin7 es Ihnen sagt.</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Changed by this save</source>
            <translation>Bei diesem Speichern geändert</translation>
        </message>
        <message>
            <source>Changed in Neto after the download</source>
            <translation>Nach dem Herunterladen in Neto geändert</translation>
        </message>
        <message>
            <source>Changed in Neto after the download: {fields}</source>
            <translation>Nach dem Herunterladen in Neto geändert: {fields}</translation>
        </message>
        <message>
            <source>Changed since</source>
            <translation>Geändert seit</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <source>Check catalogue</source>
            <translation>Katalog prüfen</translation>
        </message>
        <message>
            <source>Check products</source>
            <translation>Produkte prüfen</translation>
        </message>
        <message>
            <source>Check that the folder is there and may be written to, then retry.</source>
            <translation>Prüfen Sie, ob der Ordner da ist und beschrieben werden darf, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Check that the web store takes orders and payments. If it does, press Download Orders to look again.</source>
            <translation>Prüfen Sie, ob der Webshop Bestellungen und Zahlungen annimmt. Wenn ja, sehen Sie mit „Bestellungen herunterladen“ noch einmal nach.</translation>
        </message>
        <message>
            <source>Check the address under Connection.</source>
            <translation>Prüfen Sie die Adresse unter „Verbindung“.</translation>
        </message>
        <message>
            <source>Check the address under Connection; if it's right, try again later.</source>
            <translation>Prüfen Sie die Adresse unter „Verbindung“; stimmt sie, versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <source>Check the address, and this computer's date. Ask who looks after your network if it inspects connections.</source>
            <translation>Prüfen Sie die Adresse und das Datum dieses Computers. Fragen Sie, wer Ihr Netz betreut, ob es Verbindungen mitliest.</translation>
        </message>
        <message>
            <source>Check the disk, then retry.</source>
            <translation>Prüfen Sie das Laufwerk und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Check the internet connection. The next download goes on where this one ended.</source>
            <translation>Prüfen Sie die Internetverbindung. Der nächste Download macht weiter, wo dieser endete.</translation>
        </message>
        <message>
            <source>Check the number.</source>
            <translation>Prüfen Sie die Nummer.</translation>
        </message>
        <message>
            <source>Check the number. If the order was deleted in Neto, there is nothing to do.</source>
            <translation>Prüfen Sie die Nummer. Wurde die Bestellung in Neto gelöscht, ist nichts zu tun.</translation>
        </message>
        <message>
            <source>Check this computer's date and time.</source>
            <translation>Prüfen Sie Datum und Uhrzeit dieses Computers.</translation>
        </message>
        <message>
            <source>Checked before anything is sent. An order that is not equal is held.</source>
            <translation>Geprüft, bevor etwas gesendet wird. Eine Bestellung, die nicht übereinstimmt, wird angehalten.</translation>
        </message>
        <message>
            <source>Checked with Omni {checked} · {missing} missing, {double} double, {apart} apart</source>
            <translation>Mit Omni geprüft {checked} · {missing} fehlend, {double} doppelt, {apart} Differenz</translation>
        </message>
        <message>
            <source>Checked, ready for Omni</source>
            <translation>Geprüft, bereit für Omni</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>In Prüfung</translation>
        </message>
        <message>
            <source>Checking products and branches…</source>
            <translation>Produkte und Filialen werden geprüft…</translation>
        </message>
        <message>
            <source>Checking stock…</source>
            <translation>Bestand wird geprüft…</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Wird geprüft…</translation>
        </message>
        <message>
            <source>Choose a branch</source>
            <translation>Filiale wählen</translation>
        </message>
        <message>
            <source>Choose a folder on this computer.</source>
            <translation>Wählen Sie einen Ordner auf diesem Computer.</translation>
        </message>
        <message>
            <source>Choose a shorter reference prefix. Once orders stand in Omni it's fixed: then make this one there by hand and dismiss it.</source>
            <translation>Wählen Sie ein kürzeres Präfix. Stehen schon Bestellungen in Omni, ist es fest: dann legen Sie diese dort von Hand an und verwerfen sie hier.</translation>
        </message>
        <message>
            <source>Choose another branch, or make it active in Omni.</source>
            <translation>Wählen Sie eine andere Filiale oder aktivieren Sie diese in Omni.</translation>
        </message>
        <message>
            <source>Choose another customer for {channel} in Customer Tracking.</source>
            <translation>Wählen Sie unter „Kunden“ einen anderen Kunden für {channel}.</translation>
        </message>
        <message>
            <source>Choose one of them under Branches (branches.default_branch).</source>
            <translation>Wählen Sie eine davon unter „Filialen“ (branches.default_branch).</translation>
        </message>
        <message>
            <source>Choose one under Branches (branches.default_branch).</source>
            <translation>Wählen Sie eine unter „Filialen“ (branches.default_branch).</translation>
        </message>
        <message>
            <source>Choose the branch that orders go to.</source>
            <translation>Wählen Sie die Filiale, an die Bestellungen gehen.</translation>
        </message>
        <message>
            <source>Choose the customer</source>
            <translation>Kunden wählen</translation>
        </message>
        <message>
            <source>Choose the customer that is meant, leave the {field} with one customer in Omni, or let such orders go to the default customer.</source>
            <translation>Wählen Sie den gemeinten Kunden, lassen Sie das Feld {field} in Omni bei nur einem Kunden oder lassen Sie solche Bestellungen zum Standardkunden gehen.</translation>
        </message>
        <message>
            <source>Choose the default customer in Customer Tracking.</source>
            <translation>Wählen Sie den Standardkunden unter „Kunden“.</translation>
        </message>
        <message>
            <source>Choose the product</source>
            <translation>Produkt wählen</translation>
        </message>
        <message>
            <source>Choose the product on that line in Omni.</source>
            <translation>Wählen Sie in Omni das Produkt dieser Position.</translation>
        </message>
        <message>
            <source>Choose the product that {sku} is in Omni, or add it there. All orders that wait for it come down with the next download.</source>
            <translation>Wählen Sie das Produkt, das {sku} in Omni ist, oder legen Sie es dort an. Alle Bestellungen, die darauf warten, kommen mit dem nächsten Download.</translation>
        </message>
        <message>
            <source>Choose the product that {sku} is in Omni; it's remembered for always.</source>
            <translation>Wählen Sie das Produkt, das {sku} in Omni ist; das wird dauerhaft gemerkt.</translation>
        </message>
        <message>
            <source>Choose the right product, or change the code of the others in Omni.</source>
            <translation>Wählen Sie das richtige Produkt oder ändern Sie in Omni den Code der anderen.</translation>
        </message>
        <message>
            <source>Choose the size: {products}. In Neto each size needs a SKU of its own, the code that the size has in Omni.</source>
            <translation>Wählen Sie die Größe: {products}. In Neto braucht jede Größe eine eigene SKU, nämlich den Code der Größe in Omni.</translation>
        </message>
        <message>
            <source>Choose these</source>
            <translation>Diese wählen</translation>
        </message>
        <message>
            <source>Choose {found} if it is the same product, or give both sides the same code.</source>
            <translation>Wählen Sie {found}, wenn es dasselbe Produkt ist, oder geben Sie beiden Seiten denselben Code.</translation>
        </message>
        <message>
            <source>Choose {name}</source>
            <translation>{name} wählen</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close other copies of this program, then retry.</source>
            <translation>Schließen Sie andere Kopien dieses Programms und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Close the program and start it again.</source>
            <translation>Schließen Sie das Programm und starten Sie es neu.</translation>
        </message>
        <message>
            <source>Close this at any time: what you typed is kept.</source>
            <translation>Sie können jederzeit schließen: was Sie eingegeben haben, bleibt.</translation>
        </message>
        <message>
            <source>Close to the tray</source>
            <translation>In die Ablage schließen</translation>
        </message>
        <message>
            <source>Closing the window leaves automatic downloads on.</source>
            <translation>Schließt man das Fenster, laufen automatische Downloads weiter.</translation>
        </message>
        <message>
            <source>Closing the window leaves the program running, so automatic downloads go on. Its icon is in the tray, where the system's clock is (on Windows perhaps behind the small arrow); a click on it opens the window, and Quit is in its menu.</source>
            <translation>Schließt man das Fenster, läuft das Programm weiter, und mit ihm automatische Downloads. Sein Symbol ist im Infobereich bei der Uhr (unter Windows vielleicht hinter dem kleinen Pfeil); ein Klick öffnet das Fenster, und „Beenden“ steht in seinem Menü.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Comes from</source>
            <translation>Kommt von</translation>
        </message>
        <message>
            <source>Command line</source>
            <translation>Befehlszeile</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Compare both sides</source>
            <translation>Beide Seiten vergleichen</translation>
        </message>
        <message>
            <source>Compare both sides and correct the sales order in Omni.</source>
            <translation>Vergleichen Sie beide Seiten und berichtigen Sie den Verkaufsauftrag in Omni.</translation>
        </message>
        <message>
            <source>Compare both sides, correct the settings under Accounting, then download again.</source>
            <translation>Vergleichen Sie beide Seiten, berichtigen Sie die Einstellungen unter „Buchhaltung“ und laden Sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>Compare both sides. Correct the sales order in Omni, or dispatch it as it is there.</source>
            <translation>Vergleichen Sie beide Seiten. Berichtigen Sie den Verkaufsauftrag in Omni oder versenden Sie ihn, wie er dort ist.</translation>
        </message>
        <message>
            <source>Compare both sides. If the one in Omni is wrong, give it another reference there, then retry.</source>
            <translation>Vergleichen Sie beide Seiten. Ist der in Omni falsch, geben Sie ihm dort eine andere Referenz und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Compare both sides. If the order is really off, void it.</source>
            <translation>Vergleichen Sie beide Seiten. Ist die Bestellung wirklich hinfällig, stornieren Sie sie.</translation>
        </message>
        <message>
            <source>Compare the payments on both sides, and take it back in Omni if it's wrong there. Then dismiss this.</source>
            <translation>Vergleichen Sie die Zahlungen beider Seiten und nehmen Sie sie in Omni zurück, wenn sie dort falsch ist. Dann verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>Compare the payments on both sides. If all is well, dismiss this.</source>
            <translation>Vergleichen Sie die Zahlungen beider Seiten. Ist alles in Ordnung, verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>Compared with Omni</source>
            <translation>Mit Omni verglichen</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Completed and cancelled orders in Neto change nothing in Omni.</source>
            <translation>In Neto abgeschlossene und stornierte Bestellungen ändern in Omni nichts.</translation>
        </message>
        <message>
            <source>Completed in Neto can dispatch in Omni, if you say so.</source>
            <translation>Was in Neto abgeschlossen ist, kann in Omni versendet werden, wenn Sie es wollen.</translation>
        </message>
        <message>
            <source>Completed in Neto, but not dispatched in Omni yet</source>
            <translation>In Neto abgeschlossen, aber in Omni noch nicht versendet</translation>
        </message>
        <message>
            <source>Completed in Neto, but void in Omni</source>
            <translation>In Neto abgeschlossen, aber in Omni storniert</translation>
        </message>
        <message>
            <source>Completed in Neto, but whether it was refunded isn't known</source>
            <translation>In Neto abgeschlossen, aber ob erstattet wurde, ist nicht bekannt</translation>
        </message>
        <message>
            <source>Completed in Neto, but {reference} holds other lines</source>
            <translation>In Neto abgeschlossen, aber {reference} hat andere Positionen</translation>
        </message>
        <message>
            <source>Completed in Neto: dispatched in Omni if every line can be dispatched there. Cancelled in Neto: voided in Omni.</source>
            <translation>In Neto abgeschlossen: in Omni versendet, wenn dort jede Position versendet werden kann. In Neto storniert: in Omni storniert.</translation>
        </message>
        <message>
            <source>Completed in Neto: dispatched in Omni whatever the stock. Cancelled in Neto: voided in Omni.</source>
            <translation>In Neto abgeschlossen: in Omni versendet, gleich welcher Bestand. In Neto storniert: in Omni storniert.</translation>
        </message>
        <message>
            <source>Completed in Neto; waits to be dispatched: {words}</source>
            <translation>In Neto abgeschlossen; wartet auf den Versand: {words}</translation>
        </message>
        <message>
            <source>Configure Branches</source>
            <translation>Filialen zuordnen</translation>
        </message>
        <message>
            <source>Connect to Cin7 Omni</source>
            <translation>Mit Cin7 Omni verbinden</translation>
        </message>
        <message>
            <source>Connect to Neto</source>
            <translation>Mit Neto verbinden</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Verbunden</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <source>Contents of the guide</source>
            <translation>Inhalt der Anleitung</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy details</source>
            <translation>Details kopieren</translation>
        </message>
        <message>
            <source>Copy facts for support</source>
            <translation>Angaben für den Support kopieren</translation>
        </message>
        <message>
            <source>Correct the payment in Omni by hand, then dismiss this.</source>
            <translation>Berichtigen Sie die Zahlung in Omni von Hand und verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Wird gezählt…</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Country Codes</source>
            <translation>Länderkürzel</translation>
        </message>
        <message>
            <source>Create in Omni as</source>
            <translation>In Omni anlegen als</translation>
        </message>
        <message>
            <source>Create one</source>
            <translation>Einen anlegen</translation>
        </message>
        <message>
            <source>Create orders</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Angelegt</translation>
        </message>
        <message>
            <source>Created in Omni</source>
            <translation>In Omni angelegt</translation>
        </message>
        <message>
            <source>Created ones are found again by their Neto username.</source>
            <translation>Angelegte werden über ihren Neto-Benutzernamen wiedergefunden.</translation>
        </message>
        <message>
            <source>Creating orders in Omni…</source>
            <translation>Bestellungen werden in Omni angelegt…</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <source>Custom reference fields</source>
            <translation>Eigene Referenzfelder</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Customer Tracking</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <source>Customer details</source>
            <translation>Kundendaten</translation>
        </message>
        <message>
            <source>Customer details were erased</source>
            <translation>Kundendaten wurden gelöscht</translation>
        </message>
        <message>
            <source>Customer in Omni</source>
            <translation>Kunde in Omni</translation>
        </message>
        <message>
            <source>Customer order number</source>
            <translation>Bestellnummer des Kunden</translation>
        </message>
        <message>
            <source>Customer {contact} is chosen for this order</source>
            <translation>Kunde {contact} ist für diese Bestellung gewählt</translation>
        </message>
        <message>
            <source>Customer's Alternative GL Account</source>
            <translation>Abweichendes Sachkonto des Kunden</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Data can be lost there, so it isn't used.</source>
            <translation>Dort können Daten verloren gehen, deshalb wird es nicht benutzt.</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Day and time</source>
            <translation>Tag und Uhrzeit</translation>
        </message>
        <message>
            <source>Day to start from</source>
            <translation>Tag, ab dem es beginnt</translation>
        </message>
        <message>
            <source>Decide: send it again, or leave it out of Omni.</source>
            <translation>Entscheiden Sie: noch einmal senden oder aus Omni weglassen.</translation>
        </message>
        <message>
            <source>Default customer</source>
            <translation>Standardkunde</translation>
        </message>
        <message>
            <source>Default customer by sales channel</source>
            <translation>Standardkunde je Verkaufskanal</translation>
        </message>
        <message>
            <source>Deliver to</source>
            <translation>Lieferung an</translation>
        </message>
        <message>
            <source>Delivery date</source>
            <translation>Lieferdatum</translation>
        </message>
        <message>
            <source>Delivery instructions</source>
            <translation>Lieferhinweise</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>Diagnostics for support</source>
            <translation>Diagnose für den Support</translation>
        </message>
        <message>
            <source>Different: {fields}. Make both sides alike.</source>
            <translation>Verschieden: {fields}. Gleichen Sie beide Seiten an.</translation>
        </message>
        <message>
            <source>Differs</source>
            <translation>Verschieden</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Discount text</source>
            <translation>Rabatttext</translation>
        </message>
        <message>
            <source>Dismissed: {reason}</source>
            <translation>Verworfen: {reason}</translation>
        </message>
        <message>
            <source>Dispatch</source>
            <translation>Versenden</translation>
        </message>
        <message>
            <source>Dispatch in Omni</source>
            <translation>In Omni versenden</translation>
        </message>
        <message>
            <source>Dispatched</source>
            <translation>Versendet</translation>
        </message>
        <message>
            <source>Dispatched in Omni: completed in Neto{parcel}</source>
            <translation>In Omni versendet: in Neto abgeschlossen{parcel}</translation>
        </message>
        <message>
            <source>Dispatched without a date</source>
            <translation>Ohne Datum versendet</translation>
        </message>
        <message>
            <source>Dispatching {orders} and voiding {number}…</source>
            <translation>{orders} werden versendet und {number} storniert…</translation>
        </message>
        <message>
            <source>Dispatching {orders}…</source>
            <translation>Versand läuft: {orders}…</translation>
        </message>
        <message>
            <source>Distribution branch</source>
            <translation>Verteilfiliale</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Download Orders</source>
            <translation>Bestellungen herunterladen</translation>
        </message>
        <message>
            <source>Download again since</source>
            <translation>Erneut herunterladen seit</translation>
        </message>
        <message>
            <source>Download again since…</source>
            <translation>Erneut herunterladen seit…</translation>
        </message>
        <message>
            <source>Download it by its number, or change the sales channels.</source>
            <translation>Laden Sie sie über ihre Nummer herunter oder ändern Sie die Verkaufskanäle.</translation>
        </message>
        <message>
            <source>Download it by its number, or move the date.</source>
            <translation>Laden Sie sie über ihre Nummer herunter oder versetzen Sie das Datum.</translation>
        </message>
        <message>
            <source>Download now</source>
            <translation>Jetzt herunterladen</translation>
        </message>
        <message>
            <source>Download now: {name}</source>
            <translation>Jetzt herunterladen: {name}</translation>
        </message>
        <message>
            <source>Download older orders</source>
            <translation>Ältere herunterladen</translation>
        </message>
        <message>
            <source>Download older orders too?</source>
            <translation>Auch ältere Bestellungen herunterladen?</translation>
        </message>
        <message>
            <source>Download one order</source>
            <translation>Eine Bestellung herunterladen</translation>
        </message>
        <message>
            <source>Download one order…</source>
            <translation>Eine Bestellung herunterladen…</translation>
        </message>
        <message>
            <source>Download orders as</source>
            <translation>Bestellungen anlegen als</translation>
        </message>
        <message>
            <source>Download orders placed after</source>
            <translation>Bestellungen herunterladen ab</translation>
        </message>
        <message>
            <source>Download payments</source>
            <translation>Zahlungen herunterladen</translation>
        </message>
        <message>
            <source>Download these now</source>
            <translation>Diese jetzt herunterladen</translation>
        </message>
        <message>
            <source>Download {orders}</source>
            <translation>{orders} herunterladen</translation>
        </message>
        <message>
            <source>Downloaded up to</source>
            <translation>Heruntergeladen bis</translation>
        </message>
        <message>
            <source>Downloading</source>
            <translation>Download läuft</translation>
        </message>
        <message>
            <source>Downloading, started by the command line</source>
            <translation>Download läuft, gestartet von der Befehlszeile</translation>
        </message>
        <message>
            <source>Downloading, started by the other copy</source>
            <translation>Download läuft, gestartet von der anderen Kopie</translation>
        </message>
        <message>
            <source>Downloading, started by the timer</source>
            <translation>Download läuft, gestartet von der Zeitschaltung</translation>
        </message>
        <message>
            <source>Downloading, started by the window</source>
            <translation>Download läuft, gestartet vom Fenster</translation>
        </message>
        <message>
            <source>Downloading…</source>
            <translation>Download läuft…</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>Downloads are off</source>
            <translation>Downloads sind aus</translation>
        </message>
        <message>
            <source>Downloads by itself while the program is open.</source>
            <translation>Lädt von selbst herunter, solange das Programm offen ist.</translation>
        </message>
        <message>
            <source>Downloads go by Neto's times, so no order is missed.</source>
            <translation>Downloads richten sich nach den Zeiten von Neto, es fehlt also keine Bestellung.</translation>
        </message>
        <message>
            <source>Downloads go on tomorrow by themselves.</source>
            <translation>Downloads gehen morgen von selbst weiter.</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Drag a row to change the order, or press Alt+Up and Alt+Down.</source>
            <translation>Ziehen Sie eine Zeile an ihren Platz oder drücken Sie Alt+Auf und Alt+Ab.</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>E-mails, usernames and companies that count as blank. * stands for anything.</source>
            <translation>E-Mails, Benutzernamen und Firmen, die als leer gelten. * steht für alles.</translation>
        </message>
        <message>
            <source>Each download is listed here with what it did and what it proves.</source>
            <translation>Hier steht jeder Download mit dem, was er tat und was er nachweist.</translation>
        </message>
        <message>
            <source>Each order once, right to the cent</source>
            <translation>Jede Bestellung einmal, auf den Cent genau</translation>
        </message>
        <message>
            <source>Each time the order was sent alone, Omni answered with an error of its own. Nothing of it is in Omni. The other orders go on.</source>
            <translation>Jedes Mal, als die Bestellung allein gesendet wurde, antwortete Omni mit einem eigenen Fehler. Nichts davon ist in Omni. Die anderen Bestellungen laufen weiter.</translation>
        </message>
        <message>
            <source>Edit row</source>
            <translation>Zeile bearbeiten</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten…</translation>
        </message>
        <message>
            <source>Enable Branch Routing</source>
            <translation>Filialen zuordnen</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Enter at least one order number.</source>
            <translation>Geben Sie mindestens eine Bestellnummer ein.</translation>
        </message>
        <message>
            <source>Enter it in Omni as a credit note, then dismiss this; or correct the order in Neto.</source>
            <translation>Tragen Sie sie in Omni als Gutschrift ein und verwerfen Sie dies; oder berichtigen Sie die Bestellung in Neto.</translation>
        </message>
        <message>
            <source>Enter it under Connection.</source>
            <translation>Tragen Sie ihn unter „Verbindung“ ein.</translation>
        </message>
        <message>
            <source>Enter the Neto key again under Connection and test it.</source>
            <translation>Tragen Sie den Neto-Schlüssel unter „Verbindung“ noch einmal ein und testen Sie ihn.</translation>
        </message>
        <message>
            <source>Enter the Omni key again under Connection and test it.</source>
            <translation>Tragen Sie den Omni-Schlüssel unter „Verbindung“ noch einmal ein und testen Sie ihn.</translation>
        </message>
        <message>
            <source>Enter the address with https:// under Connection.</source>
            <translation>Tragen Sie die Adresse unter „Verbindung“ mit https:// ein.</translation>
        </message>
        <message>
            <source>Enter the keys</source>
            <translation>Schlüssel eingeben</translation>
        </message>
        <message>
            <source>Enter the keys when asked, or set up a key store.</source>
            <translation>Geben Sie die Schlüssel ein, wenn danach gefragt wird, oder richten Sie einen Schlüsselbund ein.</translation>
        </message>
        <message>
            <source>Enter the keys when asked, or set up the operating system's key store.</source>
            <translation>Geben Sie die Schlüssel ein, wenn danach gefragt wird, oder richten Sie den Schlüsselbund des Betriebssystems ein.</translation>
        </message>
        <message>
            <source>Enter the keys…</source>
            <translation>Schlüssel eingeben…</translation>
        </message>
        <message>
            <source>Enter the order in Omni by hand in its own currency, then dismiss this.</source>
            <translation>Tragen Sie die Bestellung in Omni von Hand in ihrer Währung ein und verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>Enter the payment in Omni by hand, then dismiss this.</source>
            <translation>Tragen Sie die Zahlung in Omni von Hand ein und verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>Enter {order} in Omni by hand under another reference, then dismiss it here with that reference as the reason.</source>
            <translation>Tragen Sie {order} in Omni von Hand unter einer anderen Referenz ein und verwerfen Sie sie hier mit dieser Referenz als Grund.</translation>
        </message>
        <message>
            <source>Equal to the cent</source>
            <translation>Auf den Cent gleich</translation>
        </message>
        <message>
            <source>Estimated delivery</source>
            <translation>Voraussichtliche Lieferung</translation>
        </message>
        <message>
            <source>Every order is in Omni or was left out by your settings.</source>
            <translation>Jede Bestellung ist in Omni oder wurde durch Ihre Einstellungen ausgelassen.</translation>
        </message>
        <message>
            <source>Every order needs a branch, so nothing was read or sent.</source>
            <translation>Jede Bestellung braucht eine Filiale, deshalb wurde nichts gelesen oder gesendet.</translation>
        </message>
        <message>
            <source>Every order that Neto changed since then is read again. Going back makes no doubles: what is in Omni already isn't made again.</source>
            <translation>Jede Bestellung, die Neto seither geändert hat, wird noch einmal gelesen. Zurückgehen macht nichts doppelt: was in Omni ist, wird nicht noch einmal angelegt.</translation>
        </message>
        <message>
            <source>Every sales order is read back from Omni and compared.</source>
            <translation>Jeder Verkaufsauftrag wird aus Omni zurückgelesen und verglichen.</translation>
        </message>
        <message>
            <source>Excl</source>
            <translation>Ohne Steuer</translation>
        </message>
        <message>
            <source>Exempt</source>
            <translation>Befreit</translation>
        </message>
        <message>
            <source>Expand BOMs</source>
            <translation>Stücklisten auflösen</translation>
        </message>
        <message>
            <source>Expand BOMs on order download</source>
            <translation>Stücklisten beim Herunterladen auflösen</translation>
        </message>
        <message>
            <source>Expand BOMs on order download?</source>
            <translation>Stücklisten beim Herunterladen auflösen?</translation>
        </message>
        <message>
            <source>External Route Codes</source>
            <translation>Externe Routencodes</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Field in Neto</source>
            <translation>Feld in Neto</translation>
        </message>
        <message>
            <source>Field in Omni</source>
            <translation>Feld in Omni</translation>
        </message>
        <message>
            <source>Files of the bundle</source>
            <translation>Dateien des Pakets</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Fertigstellen</translation>
        </message>
        <message>
            <source>For example N100234, N100240</source>
            <translation>Zum Beispiel N100234, N100240</translation>
        </message>
        <message>
            <source>For new customers</source>
            <translation>Für neue Kunden</translation>
        </message>
        <message>
            <source>Forever</source>
            <translation>Für immer</translation>
        </message>
        <message>
            <source>Found in Neto</source>
            <translation>In Neto gefunden</translation>
        </message>
        <message>
            <source>Freight</source>
            <translation>Fracht</translation>
        </message>
        <message>
            <source>Freight text</source>
            <translation>Frachttext</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Ab</translation>
        </message>
        <message>
            <source>From Neto's name to Omni's; others keep their name.</source>
            <translation>Von Netos Namen zu dem in Omni; andere behalten ihren Namen.</translation>
        </message>
        <message>
            <source>From Neto's tax code or rate to Omni's name.</source>
            <translation>Von Netos Steuercode oder -satz zum Namen in Omni.</translation>
        </message>
        <message>
            <source>From a day that you choose</source>
            <translation>Ab einem Tag Ihrer Wahl</translation>
        </message>
        <message>
            <source>From the order</source>
            <translation>Aus der Bestellung</translation>
        </message>
        <message>
            <source>From the start of</source>
            <translation>Ab Beginn von</translation>
        </message>
        <message>
            <source>Give the address of Cin7 Omni.</source>
            <translation>Geben Sie die Adresse von Cin7 Omni an.</translation>
        </message>
        <message>
            <source>Give the line a SKU in Neto; the next download reads it again.</source>
            <translation>Geben Sie der Position in Neto eine SKU; der nächste Download liest sie noch einmal.</translation>
        </message>
        <message>
            <source>Give the sales order in Omni the reference {reference}, then retry.</source>
            <translation>Geben Sie dem Verkaufsauftrag in Omni die Referenz {reference} und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Give the store a name.</source>
            <translation>Geben Sie dem Shop einen Namen.</translation>
        </message>
        <message>
            <source>Give the user name that belongs to the Omni key.</source>
            <translation>Geben Sie den Benutzernamen an, der zum Omni-Schlüssel gehört.</translation>
        </message>
        <message>
            <source>Give the web address of the Neto store.</source>
            <translation>Geben Sie die Webadresse des Neto-Shops an.</translation>
        </message>
        <message>
            <source>Give the {name} key.</source>
            <translation>Geben Sie den {name}-Schlüssel an.</translation>
        </message>
        <message>
            <source>Give the {type} another e-mail in Omni, or make contact {contact} a customer there; then retry.</source>
            <translation>Geben Sie dem Kontakt ({type}) in Omni eine andere E-Mail oder machen Sie Kontakt {contact} dort zum Kunden; dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Go on setting up</source>
            <translation>Einrichtung fortsetzen</translation>
        </message>
        <message>
            <source>Go on without a test</source>
            <translation>Ohne Test weiter</translation>
        </message>
        <message>
            <source>Goes to the keyring of this computer only, never into a file.</source>
            <translation>Kommt nur in den Schlüsselbund dieses Computers, nie in eine Datei.</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Group for new customers</source>
            <translation>Gruppe für neue Kunden</translation>
        </message>
        <message>
            <source>Guests without e-mail</source>
            <translation>Gäste ohne E-Mail</translation>
        </message>
        <message>
            <source>Guide: {title}</source>
            <translation>Anleitung: {title}</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Held at its end</source>
            <translation>Am Ende angehalten</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Hide summary</source>
            <translation>Übersicht ausblenden</translation>
        </message>
        <message>
            <source>Hold the order</source>
            <translation>Bestellung anhalten</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Stimmt</translation>
        </message>
        <message>
            <source>How Neto's prices are held against the retail prices in Omni.</source>
            <translation>Wie Netos Preise mit den Verkaufspreisen in Omni verglichen werden.</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>How order N100234 would be named in Omni</source>
            <translation>So hieße die Bestellung N100234 in Omni</translation>
        </message>
        <message>
            <source>How the order will be named in Omni. Set it once, before the first run.</source>
            <translation>Wie die Bestellung in Omni heißt. Einmal festlegen, vor dem ersten Download.</translation>
        </message>
        <message>
            <source>How times are shown, and what a date means.</source>
            <translation>Wie Zeiten gezeigt werden und was ein Datum bedeutet.</translation>
        </message>
        <message>
            <source>If Branch Does Not Have Stock</source>
            <translation>Wenn die Filiale keinen Bestand hat</translation>
        </message>
        <message>
            <source>If Omni's own Neto integration is on, switch it off.</source>
            <translation>Ist Omnis eigene Neto-Anbindung an, schalten Sie sie aus.</translation>
        </message>
        <message>
            <source>If it comes again, check this computer's clock and Neto's.</source>
            <translation>Kommt es wieder, prüfen Sie die Uhr dieses Computers und die von Neto.</translation>
        </message>
        <message>
            <source>If it is, write the {field} of customer {ids} in Omni as in Neto: {value}. Or let such orders go to the default customer.</source>
            <translation>Wenn ja, schreiben Sie das Feld {field} des Kunden {ids} in Omni wie in Neto: {value}. Oder lassen Sie solche Bestellungen zum Standardkunden gehen.</translation>
        </message>
        <message>
            <source>If it stays so, ask Neto's support.</source>
            <translation>Bleibt es so, fragen Sie den Support von Neto.</translation>
        </message>
        <message>
            <source>If it stays so, test the connection (Settings, Connection).</source>
            <translation>Bleibt es so, testen Sie die Verbindung (Einstellungen, Verbindung).</translation>
        </message>
        <message>
            <source>If it was sold, settle it in Omni.</source>
            <translation>Wurde sie verkauft, klären Sie es in Omni.</translation>
        </message>
        <message>
            <source>If that one has none either</source>
            <translation>Wenn auch diese keinen hat</translation>
        </message>
        <message>
            <source>If the customer is told from Omni, add them there.</source>
            <translation>Wird der Kunde aus Omni benachrichtigt, tragen Sie sie dort nach.</translation>
        </message>
        <message>
            <source>If the goods come back, make a credit note in Omni. Then dismiss this.</source>
            <translation>Kommt die Ware zurück, legen Sie in Omni eine Gutschrift an. Dann verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>If the goods left, correct the stock in Omni.</source>
            <translation>Ist die Ware gegangen, berichtigen Sie den Bestand in Omni.</translation>
        </message>
        <message>
            <source>If the goods left, dispatch it. Otherwise settle it in Omni and dismiss this.</source>
            <translation>Ist die Ware gegangen, versenden Sie den Auftrag. Sonst klären Sie es in Omni und verwerfen dies.</translation>
        </message>
        <message>
            <source>If the order is off, void what is in Omni and dismiss the order. If it is on, mend the cause in Neto or in the settings.</source>
            <translation>Ist die Bestellung hinfällig, stornieren Sie, was in Omni steht, und verwerfen Sie sie. Gilt sie, beheben Sie die Ursache in Neto oder in den Einstellungen.</translation>
        </message>
        <message>
            <source>If the order is to come again, make it in Omni by hand, then dismiss this. If it's off, dismiss it.</source>
            <translation>Soll die Bestellung wiederkommen, legen Sie sie in Omni von Hand an und verwerfen dies. Ist sie hinfällig, verwerfen Sie sie.</translation>
        </message>
        <message>
            <source>If {host} is right, enter it under Connection.</source>
            <translation>Ist {host} richtig, tragen Sie es unter „Verbindung“ ein.</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Nicht beachten</translation>
        </message>
        <message>
            <source>In Omni</source>
            <translation>In Omni</translation>
        </message>
        <message>
            <source>In Settings, choose another customer in Customer Tracking; then retry.</source>
            <translation>Wählen Sie in den Einstellungen unter „Kunden“ einen anderen Kunden; dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>In both</source>
            <translation>In beiden</translation>
        </message>
        <message>
            <source>In store time.</source>
            <translation>In Shopzeit.</translation>
        </message>
        <message>
            <source>In the SKU table</source>
            <translation>In der SKU-Tabelle</translation>
        </message>
        <message>
            <source>In the keyring of this computer, never in a file.</source>
            <translation>Im Schlüsselbund dieses Computers, nie in einer Datei.</translation>
        </message>
        <message>
            <source>Incl</source>
            <translation>Mit Steuer</translation>
        </message>
        <message>
            <source>Included</source>
            <translation>Enthalten</translation>
        </message>
        <message>
            <source>Integrations</source>
            <translation>Anbindungen</translation>
        </message>
        <message>
            <source>Internal comments</source>
            <translation>Interne Kommentare</translation>
        </message>
        <message>
            <source>Invoice date</source>
            <translation>Rechnungsdatum</translation>
        </message>
        <message>
            <source>It can't be found, or something else answers there.</source>
            <translation>Sie ist nicht zu finden, oder etwas anderes antwortet dort.</translation>
        </message>
        <message>
            <source>It can't be read safely, so nothing is sent.</source>
            <translation>Es lässt sich nicht sicher lesen, deshalb wird nichts gesendet.</translation>
        </message>
        <message>
            <source>It can't begin now. The page behind this window says why; the store itself is set up.</source>
            <translation>Es kann jetzt nicht beginnen. Warum, steht auf der Seite hinter diesem Fenster; der Shop selbst ist eingerichtet.</translation>
        </message>
        <message>
            <source>It comes with the practice store and is no secret.</source>
            <translation>Er gehört zum Übungsshop und ist kein Geheimnis.</translation>
        </message>
        <message>
            <source>It could not go on. What was done is kept.</source>
            <translation>Es ging nicht weiter. Was getan ist, bleibt.</translation>
        </message>
        <message>
            <source>It couldn't answer properly. What isn't clear is looked up before anything is sent again.</source>
            <translation>Die Antwort war nicht brauchbar. Was unklar ist, wird nachgesehen, bevor etwas noch einmal gesendet wird.</translation>
        </message>
        <message>
            <source>It didn't let go in time. What was written is kept.</source>
            <translation>Es gab nicht rechtzeitig frei. Was geschrieben ist, bleibt.</translation>
        </message>
        <message>
            <source>It has {length} characters and Omni takes {limit}. Names, addresses and phone numbers are never cut, so the order waits.</source>
            <translation>Es hat {length} Zeichen, Omni nimmt {limit}. Namen, Adressen und Telefonnummern werden nie gekürzt, deshalb wartet die Bestellung.</translation>
        </message>
        <message>
            <source>It has {length} characters and may have {limit}. References are never cut, so the order waits.</source>
            <translation>Sie hat {length} Zeichen und darf {limit} haben. Referenzen werden nie gekürzt, deshalb wartet die Bestellung.</translation>
        </message>
        <message>
            <source>It is still running.</source>
            <translation>Er läuft noch.</translation>
        </message>
        <message>
            <source>It may be waiting for its password.</source>
            <translation>Er wartet vielleicht auf sein Kennwort.</translation>
        </message>
        <message>
            <source>It said no to the whole call. Each order in it is looked up before it's sent again.</source>
            <translation>Der ganze Aufruf wurde abgelehnt. Jede Bestellung darin wird erst nachgesehen, bevor sie noch einmal gesendet wird.</translation>
        </message>
        <message>
            <source>It stands in the settings as {place}. The orders that belong there wait.</source>
            <translation>Sie steht in den Einstellungen als {place}. Die Bestellungen, die dorthin gehören, warten.</translation>
        </message>
        <message>
            <source>It was cancelled between two batches. Nothing is lost: the next download goes on where this one ended.</source>
            <translation>Er wurde zwischen zwei Paketen abgebrochen. Nichts ist verloren: der nächste Download macht weiter, wo dieser endete.</translation>
        </message>
        <message>
            <source>It was cut off, or another page came instead.</source>
            <translation>Sie war abgeschnitten, oder es kam eine andere Seite.</translation>
        </message>
        <message>
            <source>It was made in Omni for {reference} (Neto's {payment}), and the order has it no more in Neto. Nothing was changed in Omni.</source>
            <translation>Sie wurde in Omni für {reference} angelegt (Zahlung {payment} von Neto), und in Neto hat die Bestellung sie nicht mehr. In Omni wurde nichts geändert.</translation>
        </message>
        <message>
            <source>It was taken off the order in Neto. A line can't be taken off {reference} from here, so its quantity was set to 0.</source>
            <translation>Sie wurde in Neto aus der Bestellung genommen. Von hier lässt sich keine Position aus {reference} nehmen, deshalb wurde ihre Menge auf 0 gesetzt.</translation>
        </message>
        <message>
            <source>It was there before. What Omni has of it stays as it is.</source>
            <translation>Sie war vorher da. Was Omni davon hat, bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>It wasn't taken, to keep this computer usable.</source>
            <translation>Sie wurde nicht angenommen, damit dieser Computer benutzbar bleibt.</translation>
        </message>
        <message>
            <source>It would keep the keys in a readable file, so it isn't used.</source>
            <translation>Er würde die Schlüssel in einer lesbaren Datei ablegen, deshalb wird er nicht benutzt.</translation>
        </message>
        <message>
            <source>It's another currency than the store's, so it wasn't made in Omni. The sales order stays as it is.</source>
            <translation>Es ist eine andere Währung als die des Shops, deshalb wurde sie in Omni nicht angelegt. Der Verkaufsauftrag bleibt, wie er ist.</translation>
        </message>
        <message>
            <source>It's not clear whether Omni has the customer {customer}</source>
            <translation>Unklar, ob Omni den Kunden {customer} hat</translation>
        </message>
        <message>
            <source>It's not clear yet whether Omni has {reference}</source>
            <translation>Noch unklar, ob Omni {reference} hat</translation>
        </message>
        <message>
            <source>It's read again by itself. If it stays, tell the maker of this program (Help).</source>
            <translation>Wird von selbst noch einmal gelesen. Bleibt es so, sagen Sie es dem Hersteller dieses Programms (Hilfe).</translation>
        </message>
        <message>
            <source>It's read again by itself. Look at the order in Neto; if nothing is odd there, ask the maker of this program (Help).</source>
            <translation>Wird von selbst noch einmal gelesen. Sehen Sie die Bestellung in Neto an; ist dort nichts auffällig, fragen Sie den Hersteller dieses Programms (Hilfe).</translation>
        </message>
        <message>
            <source>It's tried again by itself, less and less often. If Omni works otherwise, look for what is special in this order, and ask Cin7.</source>
            <translation>Wird von selbst noch einmal versucht, immer seltener. Arbeitet Omni sonst, suchen Sie das Besondere an dieser Bestellung und fragen Sie Cin7.</translation>
        </message>
        <message>
            <source>Its goods still stand on {parent} in Omni</source>
            <translation>Die Ware steht in Omni noch auf {parent}</translation>
        </message>
        <message>
            <source>Its own customer</source>
            <translation>Ihrem eigenen Kunden</translation>
        </message>
        <message>
            <source>Keep customer details for</source>
            <translation>Kundendaten behalten für</translation>
        </message>
        <message>
            <source>Keep downloading</source>
            <translation>Weiter herunterladen</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>Weiter bearbeiten</translation>
        </message>
        <message>
            <source>Keep one and void the others in Omni.</source>
            <translation>Behalten Sie einen und stornieren Sie die anderen in Omni.</translation>
        </message>
        <message>
            <source>Keep open</source>
            <translation>Offen lassen</translation>
        </message>
        <message>
            <source>Keep running in the tray</source>
            <translation>In der Ablage weiterlaufen</translation>
        </message>
        <message>
            <source>Kept in the keyring of this computer. Type to replace it.</source>
            <translation>Liegt im Schlüsselbund dieses Computers. Tippen Sie, um ihn zu ersetzen.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Key accepted</source>
            <translation>Schlüssel angenommen</translation>
        </message>
        <message>
            <source>Keys are kept in the operating system's key store and nowhere else, and none was found.</source>
            <translation>Schlüssel liegen nur im Schlüsselbund des Betriebssystems, und es wurde keiner gefunden.</translation>
        </message>
        <message>
            <source>Keys are kept in {keyring}, never in files.</source>
            <translation>Schlüssel liegen hier: {keyring}, nie in Dateien.</translation>
        </message>
        <message>
            <source>Keys go over https only; http is for this very computer.</source>
            <translation>Schlüssel gehen nur über https; http gilt nur für diesen Computer.</translation>
        </message>
        <message>
            <source>Kit</source>
            <translation>Set</translation>
        </message>
        <message>
            <source>Kits and bundles on new orders become their parts in Omni. On an order this cannot be undone; orders that are in Omni already stay.</source>
            <translation>Sets und Bündel neuer Bestellungen werden in Omni zu ihren Teilen. Auf einer Bestellung ist das nicht umkehrbar; was schon in Omni ist, bleibt.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Last download {moment}:{early}
{done}</source>
            <translation>Letzter Download {moment}:{early}
{done}</translation>
        </message>
        <message>
            <source>Last seen {at}. Press to check again</source>
            <translation>Zuletzt gesehen {at}. Drücken, um erneut zu prüfen</translation>
        </message>
        <message>
            <source>Last {number} days. {said}</source>
            <translation>Letzte {number} Tage. {said}</translation>
        </message>
        <message>
            <source>Later news too</source>
            <translation>Auch was später kommt</translation>
        </message>
        <message>
            <source>Leave them as they are</source>
            <translation>Lassen, wie sie sind</translation>
        </message>
        <message>
            <source>Left as it is in Omni: {title}</source>
            <translation>In Omni gelassen, wie es ist: {title}</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Ausgelassen</translation>
        </message>
        <message>
            <source>Let one of them follow from its own page, if it should.</source>
            <translation>Lassen Sie eine von ihrer eigenen Seite aus nachziehen, wenn sie soll.</translation>
        </message>
        <message>
            <source>Let them follow</source>
            <translation>Nachziehen lassen</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Light or dark; shown at once.</source>
            <translation>Hell oder dunkel; gilt sofort.</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Line {line} ("{name}") has no SKU in Neto, so no product can be found for it. The order waits.</source>
            <translation>Position {line} („{name}“) hat in Neto keine SKU, deshalb ist kein Produkt zu finden. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Line {line} has {sku}, and is linked to it all the same, since no other product has this code.</source>
            <translation>Position {line} hat {sku} und ist trotzdem damit verknüpft, weil kein anderes Produkt diesen Code hat.</translation>
        </message>
        <message>
            <source>Line {line} has {sku}, which is the code of the whole style, so which size is meant can't be told. The order waits.</source>
            <translation>Position {line} hat {sku}, den Code des ganzen Modells; welche Größe gemeint ist, ist nicht zu sagen. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Line {line} has {sku}. No product in Omni has the code {code_wanted}, but {found} has it as its barcode. The order waits.</source>
            <translation>Position {line} hat {sku}. Kein Produkt in Omni hat den Code {code_wanted}, aber {found} hat ihn als Barcode. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>Lines of {reference}</source>
            <translation>Positionen von {reference}</translation>
        </message>
        <message>
            <source>Lines that need no stock</source>
            <translation>Positionen ohne Bestand</translation>
        </message>
        <message>
            <source>Lines to leave out</source>
            <translation>Auszulassende Positionen</translation>
        </message>
        <message>
            <source>Link each order to</source>
            <translation>Jede Bestellung verknüpfen mit</translation>
        </message>
        <message>
            <source>Link it to its product in Omni, or dispatch {reference} there. It's looked at again by itself.</source>
            <translation>Verknüpfen Sie sie mit ihrem Produkt in Omni oder versenden Sie {reference} dort. Wird von selbst wieder geprüft.</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Verknüpft</translation>
        </message>
        <message>
            <source>Linking customers…</source>
            <translation>Kunden werden verknüpft…</translation>
        </message>
        <message>
            <source>Listed channels</source>
            <translation>Genannte Kanäle</translation>
        </message>
        <message>
            <source>Lists from Omni and Neto</source>
            <translation>Listen aus Omni und Neto</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Look at it again if it's wanted after all.</source>
            <translation>Sehen Sie sie noch einmal an, wenn sie doch gewünscht ist.</translation>
        </message>
        <message>
            <source>Look at the discounts of the order in Neto; one discount on each line can always be told.</source>
            <translation>Sehen Sie die Rabatte der Bestellung in Neto an; ein Rabatt je Position ist immer eindeutig.</translation>
        </message>
        <message>
            <source>Look at the first order; the rest follows by itself.</source>
            <translation>Sehen Sie die erste Bestellung an; der Rest folgt von selbst.</translation>
        </message>
        <message>
            <source>Look for it in Omni. If all is well there, dismiss this.</source>
            <translation>Suchen Sie sie in Omni. Ist dort alles in Ordnung, verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>Look once whether a pack is what the shop sells as {sku}.</source>
            <translation>Sehen Sie einmal nach, ob ein Gebinde das ist, was der Shop als {sku} verkauft.</translation>
        </message>
        <message>
            <source>Look through the settings and save them again.</source>
            <translation>Sehen Sie die Einstellungen durch und speichern Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>Look whether the tax in Omni is right for your books.</source>
            <translation>Sehen Sie nach, ob die Steuer in Omni für Ihre Bücher stimmt.</translation>
        </message>
        <message>
            <source>Looking at what Neto completed, cancelled or changed…</source>
            <translation>Was Neto abschloss, stornierte oder änderte, wird angesehen…</translation>
        </message>
        <message>
            <source>Looking up what an earlier download left open…</source>
            <translation>Was ein früherer Download offen ließ, wird nachgesehen…</translation>
        </message>
        <message>
            <source>Looking whether Omni holds these orders already…</source>
            <translation>Es wird nachgesehen, ob Omni diese Bestellungen schon hat…</translation>
        </message>
        <message>
            <source>Lower it when other programs share this key.</source>
            <translation>Verringern, wenn andere Programme denselben Schlüssel nutzen.</translation>
        </message>
        <message>
            <source>Make a new order in Neto, or settle it in Omni by hand. Then dismiss this.</source>
            <translation>Legen Sie in Neto eine neue Bestellung an oder klären Sie es in Omni von Hand. Dann verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>Make contact {contact} a customer in Omni, or choose another customer in Customer Tracking; then retry.</source>
            <translation>Machen Sie Kontakt {contact} in Omni zum Kunden oder wählen Sie unter „Kunden“ einen anderen; dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Make contact {contact} a customer in Omni, or give the {type} another e-mail there and add the customer; then retry.</source>
            <translation>Machen Sie Kontakt {contact} in Omni zum Kunden, oder geben Sie dem Kontakt ({type}) dort eine andere E-Mail und legen den Kunden an; dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Make contact {contact} active again in Omni, or choose another customer in Customer Tracking; then retry.</source>
            <translation>Aktivieren Sie Kontakt {contact} wieder in Omni oder wählen Sie unter „Kunden“ einen anderen Kunden; dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Make contact {contact} active again in Omni, or take the e-mail off it there; then retry.</source>
            <translation>Aktivieren Sie Kontakt {contact} wieder in Omni oder nehmen Sie dort die E-Mail weg; dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Make contact {contact} active again in Omni, then retry; or let orders without a customer go to the default customer.</source>
            <translation>Aktivieren Sie Kontakt {contact} wieder in Omni und versuchen Sie es erneut; oder lassen Sie Bestellungen ohne Kunden zum Standardkunden gehen.</translation>
        </message>
        <message>
            <source>Make room, then retry.</source>
            <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Make the credit note in Omni if one is needed, then dismiss this.</source>
            <translation>Legen Sie in Omni die Gutschrift an, wenn eine nötig ist, und verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>Make the kit in Omni, with its parts.</source>
            <translation>Legen Sie das Set in Omni an, mit seinen Teilen.</translation>
        </message>
        <message>
            <source>Make the product in Omni; orders with it wait until then.</source>
            <translation>Legen Sie das Produkt in Omni an; Bestellungen damit warten so lange.</translation>
        </message>
        <message>
            <source>Map to {code}</source>
            <translation>{code} zuordnen</translation>
        </message>
        <message>
            <source>Mark as exported in Neto</source>
            <translation>In Neto als exportiert vermerken</translation>
        </message>
        <message>
            <source>Marked as exported in Neto</source>
            <translation>In Neto als exportiert vermerkt</translation>
        </message>
        <message>
            <source>Match customers by</source>
            <translation>Kunden finden über</translation>
        </message>
        <message>
            <source>Mend the marked fields first</source>
            <translation>Berichtigen Sie erst die markierten Felder</translation>
        </message>
        <message>
            <source>Mend the order in Neto, or let small differences be evened out by a visible rounding (When totals differ).</source>
            <translation>Berichtigen Sie die Bestellung in Neto oder lassen Sie kleine Unterschiede durch eine sichtbare Rundung ausgleichen (Wenn Summen abweichen).</translation>
        </message>
        <message>
            <source>Mend the order in Neto, or raise the limit to {gap} if that's right for your books (Rounding up to).</source>
            <translation>Berichtigen Sie die Bestellung in Neto oder erhöhen Sie die Grenze auf {gap}, wenn das für Ihre Bücher stimmt (Runden bis).</translation>
        </message>
        <message>
            <source>Mend the order in Neto; or make it in Omni by hand, then dismiss this.</source>
            <translation>Berichtigen Sie die Bestellung in Neto; oder legen Sie sie in Omni von Hand an und verwerfen dies.</translation>
        </message>
        <message>
            <source>Mend the stock in Omni, and dispatch it there.</source>
            <translation>Berichtigen Sie den Bestand in Omni und versenden Sie ihn dort.</translation>
        </message>
        <message>
            <source>Mend the tax in Neto, or let such orders through (When the tax differs).</source>
            <translation>Berichtigen Sie die Steuer in Neto oder lassen Sie solche Bestellungen durch (Wenn die Steuer abweicht).</translation>
        </message>
        <message>
            <source>Mend what Omni says, then retry.</source>
            <translation>Beheben Sie, was Omni meldet, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Mend what Omni says. It's tried again by itself.</source>
            <translation>Beheben Sie, was Omni meldet. Es wird von selbst noch einmal versucht.</translation>
        </message>
        <message>
            <source>Method in Neto</source>
            <translation>Zahlungsart in Neto</translation>
        </message>
        <message>
            <source>Method in Omni</source>
            <translation>Zahlungsart in Omni</translation>
        </message>
        <message>
            <source>Minutes. Lets edits and fraud checks finish.</source>
            <translation>Minuten. So enden Änderungen und Betrugsprüfungen vorher.</translation>
        </message>
        <message>
            <source>More on the sales order</source>
            <translation>Mehr auf dem Verkaufsauftrag</translation>
        </message>
        <message>
            <source>More than one customer has the {field} {value}</source>
            <translation>Mehr als ein Kunde hat im Feld {field} {value}</translation>
        </message>
        <message>
            <source>Move down (Alt+Down)</source>
            <translation>Nach unten (Alt+Ab)</translation>
        </message>
        <message>
            <source>Move down in {name}</source>
            <translation>In {name} nach unten</translation>
        </message>
        <message>
            <source>Move it on in Neto, or add its status to those to download.</source>
            <translation>Bringen Sie sie in Neto weiter oder nehmen Sie ihren Status unter die herunterzuladenden auf.</translation>
        </message>
        <message>
            <source>Move up (Alt+Up)</source>
            <translation>Nach oben (Alt+Auf)</translation>
        </message>
        <message>
            <source>Move up in {name}</source>
            <translation>In {name} nach oben</translation>
        </message>
        <message>
            <source>Moving…</source>
            <translation>Wird versetzt…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Names and addresses on the order are always the shopper's.</source>
            <translation>Namen und Adressen der Bestellung sind immer die des Käufers.</translation>
        </message>
        <message>
            <source>Nearly the same code</source>
            <translation>Fast gleicher Code</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Zu klären</translation>
        </message>
        <message>
            <source>Neither a delivery nor a billing address came with it, so both are left blank in Omni.</source>
            <translation>Weder Liefer- noch Rechnungsadresse kam mit, deshalb bleiben beide in Omni leer.</translation>
        </message>
        <message>
            <source>Neto</source>
            <translation>Neto</translation>
        </message>
        <message>
            <source>Neto and Omni stay as they are. This is what a download would do now.</source>
            <translation>Neto und Omni bleiben, wie sie sind. Das täte ein Download jetzt.</translation>
        </message>
        <message>
            <source>Neto billing address</source>
            <translation>Neto-Rechnungsadresse</translation>
        </message>
        <message>
            <source>Neto call limit</source>
            <translation>Aufrufgrenze für Neto</translation>
        </message>
        <message>
            <source>Neto coupon</source>
            <translation>Neto-Gutschein</translation>
        </message>
        <message>
            <source>Neto currency</source>
            <translation>Neto-Währung</translation>
        </message>
        <message>
            <source>Neto date placed</source>
            <translation>Bestelldatum in Neto</translation>
        </message>
        <message>
            <source>Neto delivery instructions</source>
            <translation>Neto-Lieferhinweise</translation>
        </message>
        <message>
            <source>Neto did not take the marks. They are set later; the orders are fine.</source>
            <translation>Neto nahm die Vermerke nicht an. Sie werden später gesetzt; die Bestellungen sind in Ordnung.</translation>
        </message>
        <message>
            <source>Neto discount</source>
            <translation>Neto-Rabatt</translation>
        </message>
        <message>
            <source>Neto doesn't accept the key</source>
            <translation>Neto nimmt den Schlüssel nicht an</translation>
        </message>
        <message>
            <source>Neto doesn't have it any more; somebody may have deleted it there. What Omni has stays as it is.</source>
            <translation>Neto hat sie nicht mehr; vielleicht hat sie dort jemand gelöscht. Was Omni hat, bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>Neto doesn't show in which currency an order's prices are; its payment is in another one than the store's. The order waits.</source>
            <translation>Neto zeigt nicht, in welcher Währung die Preise sind; bezahlt wurde in einer anderen als der des Shops. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Neto e-mail</source>
            <translation>Neto-E-Mail</translation>
        </message>
        <message>
            <source>Neto freight</source>
            <translation>Neto-Fracht</translation>
        </message>
        <message>
            <source>Neto has no order with that number</source>
            <translation>Neto hat keine Bestellung mit dieser Nummer</translation>
        </message>
        <message>
            <source>Neto has no order with this number</source>
            <translation>Neto hat keine Bestellung mit dieser Nummer</translation>
        </message>
        <message>
            <source>Neto has no order {order}</source>
            <translation>Neto hat keine Bestellung {order}</translation>
        </message>
        <message>
            <source>Neto has {shop} tax in the order, Omni computes {omni}: {cause}.</source>
            <translation>Neto hat {shop} Steuer in der Bestellung, Omni rechnet {omni}: {cause}.</translation>
        </message>
        <message>
            <source>Neto has {shop} tax in the order, Omni computes {omni}: {cause}. No more than rounding to the cent can make of the same tax.</source>
            <translation>Neto hat {shop} Steuer in der Bestellung, Omni berechnet {omni}: {cause}. Das ist nicht mehr, als Runden auf den Cent aus derselben Steuer machen kann.</translation>
        </message>
        <message>
            <source>Neto has {shop} tax in the order, Omni would compute {omni}: {cause}. The settings say to wait then.</source>
            <translation>Neto hat {shop} Steuer in der Bestellung, Omni würde {omni} rechnen: {cause}. Die Einstellungen sagen, dann zu warten.</translation>
        </message>
        <message>
            <source>Neto left something out of the order</source>
            <translation>Neto hat etwas aus der Bestellung ausgelassen</translation>
        </message>
        <message>
            <source>Neto line</source>
            <translation>Neto-Position</translation>
        </message>
        <message>
            <source>Neto line {number}</source>
            <translation>Neto-Position {number}</translation>
        </message>
        <message>
            <source>Neto listed orders without a readable number</source>
            <translation>Neto nannte Bestellungen ohne lesbare Nummer</translation>
        </message>
        <message>
            <source>Neto names discounts in several ways, and {found} both its product subtotal and its total of {shop}. The nearest gives {omni}: {cause}. The order waits.</source>
            <translation>Neto nennt Rabatte auf mehrere Arten, und {found} seine Produktsumme und seine Summe von {shop}. Die nächste ergibt {omni}: {cause}. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Neto notes</source>
            <translation>Neto-Notizen</translation>
        </message>
        <message>
            <source>Neto or Omni can't be reached</source>
            <translation>Neto oder Omni ist nicht erreichbar</translation>
        </message>
        <message>
            <source>Neto order number</source>
            <translation>Neto-Bestellnummer</translation>
        </message>
        <message>
            <source>Neto payment terms</source>
            <translation>Neto-Zahlungsbedingungen</translation>
        </message>
        <message>
            <source>Neto purchase order number</source>
            <translation>Neto-Bestellnummer des Kunden</translation>
        </message>
        <message>
            <source>Neto required date</source>
            <translation>Neto-Wunschtermin</translation>
        </message>
        <message>
            <source>Neto shipping address</source>
            <translation>Neto-Lieferadresse</translation>
        </message>
        <message>
            <source>Neto shipping option</source>
            <translation>Neto-Versandart</translation>
        </message>
        <message>
            <source>Neto statuses</source>
            <translation>Neto-Status</translation>
        </message>
        <message>
            <source>Neto store</source>
            <translation>Neto-Shop</translation>
        </message>
        <message>
            <source>Neto surcharge</source>
            <translation>Neto-Zuschlag</translation>
        </message>
        <message>
            <source>Neto tax rate</source>
            <translation>Neto-Steuersatz</translation>
        </message>
        <message>
            <source>Neto total</source>
            <translation>Neto-Summe</translation>
        </message>
        <message>
            <source>Neto username</source>
            <translation>Neto-Benutzername</translation>
        </message>
        <message>
            <source>Neto uses this status; this program does not know it, so its orders wait in Neto.</source>
            <translation>Neto nutzt diesen Status; dieses Programm kennt ihn nicht, seine Bestellungen warten also in Neto.</translation>
        </message>
        <message>
            <source>Neto warehouse</source>
            <translation>Neto-Lager</translation>
        </message>
        <message>
            <source>Neto web address</source>
            <translation>Neto-Webadresse</translation>
        </message>
        <message>
            <source>Neto's CustomerRef1 to 10, and the field of Omni that each goes to.</source>
            <translation>Netos CustomerRef1 bis 10 und das Feld in Omni, in das jedes geht.</translation>
        </message>
        <message>
            <source>Neto's answer for it was not understood: {reason}. The order waits, nothing is lost.</source>
            <translation>Netos Antwort dazu war unverständlich: {reason}. Die Bestellung wartet, nichts ist verloren.</translation>
        </message>
        <message>
            <source>Neto's invoice date</source>
            <translation>Rechnungsdatum von Neto</translation>
        </message>
        <message>
            <source>Neto's number; several with commas between.</source>
            <translation>Die Nummer in Neto; mehrere durch Komma getrennt.</translation>
        </message>
        <message>
            <source>Neto's refunds can't be read</source>
            <translation>Netos Erstattungen sind nicht lesbar</translation>
        </message>
        <message>
            <source>Neto's required date becomes the estimated delivery date in Omni, as a day of the store.</source>
            <translation>Netos Wunschtermin wird in Omni das voraussichtliche Lieferdatum, als Tag des Shops.</translation>
        </message>
        <message>
            <source>Neto's return {rma} gives back {amount} ({lines}). Nothing was written to Omni for it.</source>
            <translation>Netos Retoure {rma} gibt {amount} zurück ({lines}). Dafür wurde in Omni nichts geschrieben.</translation>
        </message>
        <message>
            <source>Neto, as text</source>
            <translation>Neto, als Text</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Next automatic download {clock}</source>
            <translation>Nächster automatischer Download {clock}</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>No active customer in Omni matches the order, and the settings say to wait then.</source>
            <translation>Kein aktiver Kunde in Omni passt zur Bestellung, und die Einstellungen sagen, dann zu warten.</translation>
        </message>
        <message>
            <source>No customer of Omni has all of these words.</source>
            <translation>Kein Kunde in Omni hat alle diese Wörter.</translation>
        </message>
        <message>
            <source>No default branch is chosen</source>
            <translation>Keine Standardfiliale ist gewählt</translation>
        </message>
        <message>
            <source>No download yet. The first one sends one order and reads it back to the cent before the rest.</source>
            <translation>Noch kein Download. Der erste sendet eine Bestellung und liest sie auf den Cent zurück, bevor der Rest folgt.</translation>
        </message>
        <message>
            <source>No downloads yet</source>
            <translation>Noch keine Downloads</translation>
        </message>
        <message>
            <source>No new order since {moment}</source>
            <translation>Keine neue Bestellung seit {moment}</translation>
        </message>
        <message>
            <source>No order has this number in Neto, or somebody deleted it there. Nothing was sent to Omni.</source>
            <translation>Keine Bestellung in Neto hat diese Nummer, oder jemand hat sie gelöscht. Nichts wurde an Omni gesendet.</translation>
        </message>
        <message>
            <source>No order was placed in these days. The first ones come with the next download.</source>
            <translation>In diesen Tagen kam keine Bestellung. Die ersten kommen mit dem nächsten Download.</translation>
        </message>
        <message>
            <source>No orders yet</source>
            <translation>Noch keine Bestellungen</translation>
        </message>
        <message>
            <source>No page has all of these words</source>
            <translation>Keine Seite enthält alle diese Wörter</translation>
        </message>
        <message>
            <source>No products match</source>
            <translation>Keine Produkte passen</translation>
        </message>
        <message>
            <source>No row matches: {branch}</source>
            <translation>Keine Zeile passt: {branch}</translation>
        </message>
        <message>
            <source>No rows yet: every order goes to the default branch.</source>
            <translation>Noch keine Zeilen: jede Bestellung geht an die Standardfiliale.</translation>
        </message>
        <message>
            <source>No store is shown any more.</source>
            <translation>Es wird kein Shop mehr gezeigt.</translation>
        </message>
        <message>
            <source>No store yet</source>
            <translation>Noch kein Shop</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Niemand</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Not checked with Omni yet: the first download does it</source>
            <translation>Noch nicht mit Omni geprüft: der erste Download tut es</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Nicht verbunden</translation>
        </message>
        <message>
            <source>Not every tracking code of {reference} stands in Omni</source>
            <translation>Nicht jeder Sendungscode von {reference} steht in Omni</translation>
        </message>
        <message>
            <source>Not read yet. Type the names, or press Refresh on the tab.</source>
            <translation>Noch nicht gelesen. Tippen Sie die Namen oder drücken Sie „Aktualisieren“ auf der Seite.</translation>
        </message>
        <message>
            <source>Not read: {names}. {next}</source>
            <translation>Nicht gelesen: {names}. {next}</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>Nicht gesetzt</translation>
        </message>
        <message>
            <source>Not tested</source>
            <translation>Nicht getestet</translation>
        </message>
        <message>
            <source>Nothing can be read or sent without it.</source>
            <translation>Ohne sie kann nichts gelesen oder gesendet werden.</translation>
        </message>
        <message>
            <source>Nothing is downloaded by itself until then. Download Orders works meanwhile. Nothing is lost: the next download brings it.</source>
            <translation>Bis dahin wird nichts von selbst heruntergeladen. „Bestellungen herunterladen“ geht weiterhin. Nichts ist verloren: der nächste Download bringt es.</translation>
        </message>
        <message>
            <source>Nothing is lost. Try again.</source>
            <translation>Nichts ist verloren. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Nothing is read or sent until it's resumed.</source>
            <translation>Nichts wird gelesen oder gesendet, bis es fortgesetzt wird.</translation>
        </message>
        <message>
            <source>Nothing is saved or sent.</source>
            <translation>Nichts wird gespeichert oder gesendet.</translation>
        </message>
        <message>
            <source>Nothing is saved or sent. These are orders that were read before, judged by what is known of Omni on this computer.</source>
            <translation>Nichts wird gespeichert oder gesendet. Es sind früher gelesene Bestellungen, beurteilt nach dem, was auf diesem Computer von Omni bekannt ist.</translation>
        </message>
        <message>
            <source>Nothing is sent that can't be written down first.</source>
            <translation>Es wird nichts gesendet, was nicht vorher notiert werden kann.</translation>
        </message>
        <message>
            <source>Nothing is written, in Neto or in Omni.</source>
            <translation>Nichts wird geschrieben, weder in Neto noch in Omni.</translation>
        </message>
        <message>
            <source>Nothing missing</source>
            <translation>Nichts fehlt</translation>
        </message>
        <message>
            <source>Nothing needs to be done.</source>
            <translation>Es ist nichts zu tun.</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Nichts Neues</translation>
        </message>
        <message>
            <source>Nothing to do here</source>
            <translation>Hier ist nichts zu tun</translation>
        </message>
        <message>
            <source>Nothing to do: a cancelled order makes no sales order.</source>
            <translation>Nichts zu tun: eine stornierte Bestellung ergibt keinen Verkaufsauftrag.</translation>
        </message>
        <message>
            <source>Nothing to do: it comes by itself. Sooner by its number.</source>
            <translation>Nichts zu tun: sie kommt von selbst. Früher über ihre Nummer.</translation>
        </message>
        <message>
            <source>Nothing to do: it's looked at again when stock moves in Omni.</source>
            <translation>Nichts zu tun: wird wieder geprüft, wenn sich der Bestand in Omni ändert.</translation>
        </message>
        <message>
            <source>Nothing to do: the next download looks again.</source>
            <translation>Nichts zu tun: der nächste Download sieht wieder nach.</translation>
        </message>
        <message>
            <source>Nothing to do: the next downloads look again.</source>
            <translation>Nichts zu tun: die nächsten Downloads sehen wieder nach.</translation>
        </message>
        <message>
            <source>Nothing to download</source>
            <translation>Nichts herunterzuladen</translation>
        </message>
        <message>
            <source>Nothing to download yet</source>
            <translation>Noch nichts herunterzuladen</translation>
        </message>
        <message>
            <source>Nothing waits for you</source>
            <translation>Nichts wartet auf Sie</translation>
        </message>
        <message>
            <source>Nothing was added. {sentence}</source>
            <translation>Nichts wurde hinzugefügt. {sentence}</translation>
        </message>
        <message>
            <source>Nothing was saved. {sentence}</source>
            <translation>Nichts wurde gespeichert. {sentence}</translation>
        </message>
        <message>
            <source>Nothing was sent to Omni.</source>
            <translation>Nichts wurde an Omni gesendet.</translation>
        </message>
        <message>
            <source>Nothing was written: it only showed what a download would do.</source>
            <translation>Nichts wurde geschrieben: er zeigte nur, was ein Download täte.</translation>
        </message>
        <message>
            <source>Nothing would differ on {count}</source>
            <translation>Kein Unterschied bei {count}</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>Of every order, and by Neto's sales person.</source>
            <translation>Jeder Bestellung, und nach dem Verkäufer in Neto.</translation>
        </message>
        <message>
            <source>Of the last orders {count} stand there, the first as {reference}: Omni's own Neto integration most likely brought them. Nothing was sent.</source>
            <translation>Von den letzten Bestellungen stehen {count} dort, die erste als {reference}: wahrscheinlich brachte sie Omnis eigene Neto-Anbindung. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Off: every order goes to the default branch.</source>
            <translation>Aus: jede Bestellung geht an die Standardfiliale.</translation>
        </message>
        <message>
            <source>Off: nothing downloads, neither by itself nor by button.</source>
            <translation>Aus: nichts wird heruntergeladen, weder von selbst noch per Knopf.</translation>
        </message>
        <message>
            <source>Off: orders come only when somebody presses the button.</source>
            <translation>Aus: Bestellungen kommen nur auf Knopfdruck.</translation>
        </message>
        <message>
            <source>Offered for Australia, the United States and Canada.</source>
            <translation>Angeboten für Australien, die USA und Kanada.</translation>
        </message>
        <message>
            <source>Old customer details are erased by their age, for good. They wait a day, until the date can be trusted.</source>
            <translation>Alte Kundendaten werden nach Alter endgültig gelöscht. Sie warten einen Tag, bis dem Datum zu trauen ist.</translation>
        </message>
        <message>
            <source>Older orders come only when you ask for one by number.</source>
            <translation>Ältere Bestellungen kommen nur einzeln über ihre Nummer.</translation>
        </message>
        <message>
            <source>Omni</source>
            <translation>Omni</translation>
        </message>
        <message>
            <source>Omni Desktop reads the orders of a Neto web store and makes each one a sales order in Cin7 Omni. What can't be sent waits here, says why, and has the button that mends it.</source>
            <translation>Omni Desktop liest die Bestellungen eines Neto-Webshops und legt jede als Verkaufsauftrag in Cin7 Omni an. Was nicht gesendet werden kann, wartet hier, sagt warum und hat den Knopf, der es behebt.</translation>
        </message>
        <message>
            <source>Omni Desktop stays in the tray</source>
            <translation>Omni Desktop bleibt in der Ablage</translation>
        </message>
        <message>
            <source>Omni address</source>
            <translation>Omni-Adresse</translation>
        </message>
        <message>
            <source>Omni already has this store's orders</source>
            <translation>Omni hat die Bestellungen dieses Shops schon</translation>
        </message>
        <message>
            <source>Omni answered that it made sales order {omni_id} for it, but has none with that number or reference now: it seems that somebody deleted it. The order isn't sent again by itself.</source>
            <translation>Omni antwortete, es habe dafür den Verkaufsauftrag {omni_id} angelegt, hat jetzt aber keinen mit dieser Nummer oder Referenz: wahrscheinlich hat ihn jemand gelöscht. Die Bestellung wird nicht von selbst noch einmal gesendet.</translation>
        </message>
        <message>
            <source>Omni answered with a row that makes no sense, so it isn't known what it says of {what}. Only the orders that need it wait.</source>
            <translation>Omni antwortete mit einer unsinnigen Zeile; was es zu {what} sagt, ist also unbekannt. Nur die Bestellungen, die das brauchen, warten.</translation>
        </message>
        <message>
            <source>Omni calls per day</source>
            <translation>Omni-Aufrufe pro Tag</translation>
        </message>
        <message>
            <source>Omni calls per minute</source>
            <translation>Omni-Aufrufe pro Minute</translation>
        </message>
        <message>
            <source>Omni calls per second</source>
            <translation>Omni-Aufrufe pro Sekunde</translation>
        </message>
        <message>
            <source>Omni can't be asked about the order</source>
            <translation>Omni kann nach der Bestellung nicht gefragt werden</translation>
        </message>
        <message>
            <source>Omni couldn't be searched. {said_before}</source>
            <translation>Omni konnte nicht durchsucht werden. {said_before}</translation>
        </message>
        <message>
            <source>Omni didn't take the customer {customer}</source>
            <translation>Omni nahm den Kunden {customer} nicht an</translation>
        </message>
        <message>
            <source>Omni didn't take the date ({words}): only the stage was set to Dispatched</source>
            <translation>Omni nahm das Datum nicht an ({words}): nur die Stufe wurde auf Dispatched gesetzt</translation>
        </message>
        <message>
            <source>Omni didn't take the dispatch date of {reference} ({words}), so only its stage is Dispatched: nothing came off the shelves.</source>
            <translation>Omni nahm das Versanddatum von {reference} nicht an ({words}), nur die Stufe ist Dispatched: nichts ging aus dem Lager.</translation>
        </message>
        <message>
            <source>Omni didn't take the order</source>
            <translation>Omni nahm die Bestellung nicht an</translation>
        </message>
        <message>
            <source>Omni didn't take the payment of {amount} for {reference}</source>
            <translation>Omni nahm die Zahlung von {amount} für {reference} nicht an</translation>
        </message>
        <message>
            <source>Omni didn't take the {what} of {reference}</source>
            <translation>Omni nahm {what} für {reference} nicht an</translation>
        </message>
        <message>
            <source>Omni doesn't accept the key</source>
            <translation>Omni nimmt den Schlüssel nicht an</translation>
        </message>
        <message>
            <source>Omni gave no clear answer to the {what}; being looked up</source>
            <translation>Omni gab keine klare Antwort auf {what}; wird nachgesehen</translation>
        </message>
        <message>
            <source>Omni gave no clear answer when the customer was made. Nothing is made twice: it's looked for first, and the order waits.</source>
            <translation>Omni gab beim Anlegen des Kunden keine klare Antwort. Nichts wird doppelt angelegt: erst wird danach gesucht, und die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Omni gave no clear answer. The order is being looked up and isn't sent again until it's surely absent, so there are no doubles.</source>
            <translation>Omni gab keine klare Antwort. Die Bestellung wird nachgesehen und erst wieder gesendet, wenn sie sicher fehlt; so entsteht nichts doppelt.</translation>
        </message>
        <message>
            <source>Omni gave no clear answer; being looked up</source>
            <translation>Omni gab keine klare Antwort; wird nachgesehen</translation>
        </message>
        <message>
            <source>Omni gets what Neto has now; what was changed in Omni meanwhile is written over.</source>
            <translation>Omni bekommt, was Neto jetzt hat; was inzwischen in Omni geändert wurde, wird überschrieben.</translation>
        </message>
        <message>
            <source>Omni has a sales order with this reference, but its {what} {stored} isn't this order's {ours}. It is left alone, the order waits.</source>
            <translation>Omni hat einen Verkaufsauftrag mit dieser Referenz, aber {what} {stored} ist nicht {ours} wie bei dieser Bestellung. Er bleibt unberührt, die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Omni has another {field} than was sent</source>
            <translation>Omni hat ein anderes Feld {field}, als gesendet wurde</translation>
        </message>
        <message>
            <source>Omni has several products for {sku}, and picking one would be a guess. The order waits. They are: {products}.</source>
            <translation>Omni hat mehrere Produkte für {sku}, und eines zu nehmen wäre geraten. Die Bestellung wartet. Es sind: {products}.</translation>
        </message>
        <message>
            <source>Omni has several products with the code {code}. Say in the SKU table which of them it is.</source>
            <translation>Omni hat mehrere Produkte mit dem Code {code}. Sagen Sie in der SKU-Tabelle, welches es ist.</translation>
        </message>
        <message>
            <source>Omni has some of these orders already</source>
            <translation>Omni hat einige dieser Bestellungen schon</translation>
        </message>
        <message>
            <source>Omni has the sales orders {ids} for this order.</source>
            <translation>Omni hat für diese Bestellung die Verkaufsaufträge {ids}.</translation>
        </message>
        <message>
            <source>Omni has this one branch.</source>
            <translation>Omni hat nur diese eine Filiale.</translation>
        </message>
        <message>
            <source>Omni has {code}. If it is the same product, map the SKU to it.</source>
            <translation>Omni hat {code}. Ist es dasselbe Produkt, ordnen Sie die SKU ihm zu.</translation>
        </message>
        <message>
            <source>Omni has: {branches}. Nothing was sent.</source>
            <translation>Omni hat: {branches}. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Omni holds none of {last} yet, so nothing comes twice.</source>
            <translation>Omni hat noch nichts davon: {last}; es kommt also nichts doppelt.</translation>
        </message>
        <message>
            <source>Omni is known as of {moment}.</source>
            <translation>Omni ist bekannt mit Stand von {moment}.</translation>
        </message>
        <message>
            <source>Omni itself voids in every stage but Dispatched.</source>
            <translation>Omni selbst storniert in jeder Stufe außer Dispatched.</translation>
        </message>
        <message>
            <source>Omni keeps the line of {reference} in a unit of measure that holds {size}, so it shows {quantity} in single pieces.</source>
            <translation>Omni führt die Position von {reference} in einer Einheit zu {size} und zeigt daher {quantity} in einzelnen Stücken.</translation>
        </message>
        <message>
            <source>Omni made {omni} of the order, Neto's total is {shop}</source>
            <translation>Omni kam bei der Bestellung auf {omni}, Netos Summe ist {shop}</translation>
        </message>
        <message>
            <source>Omni reference</source>
            <translation>Omni-Referenz</translation>
        </message>
        <message>
            <source>Omni refused it: {words}</source>
            <translation>Omni lehnte ab: {words}</translation>
        </message>
        <message>
            <source>Omni stumbles over {reference}</source>
            <translation>Omni stolpert über {reference}</translation>
        </message>
        <message>
            <source>Omni takes 20 characters. Make the product there under a shorter code, and map the SKU to it.</source>
            <translation>Omni nimmt 20 Zeichen. Legen Sie das Produkt dort unter einem kürzeren Code an und ordnen Sie die SKU ihm zu.</translation>
        </message>
        <message>
            <source>Omni user {sales_person_id}</source>
            <translation>Omni-Benutzer {sales_person_id}</translation>
        </message>
        <message>
            <source>Omni username</source>
            <translation>Omni-Benutzername</translation>
        </message>
        <message>
            <source>Omni's answer about {what} can't be read</source>
            <translation>Omnis Antwort zu {what} ist nicht lesbar</translation>
        </message>
        <message>
            <source>Omni's contact {contact} has this e-mail and is a {type}. Omni's words: {words}. Orders of this customer wait.</source>
            <translation>Omnis Kontakt {contact} hat diese E-Mail und ist {type}. Omni sagt: {words}. Bestellungen dieses Kunden warten.</translation>
        </message>
        <message>
            <source>Omni's contact {contact} has this e-mail and is archived. Omni's words: {words}. Orders of this customer wait.</source>
            <translation>Omnis Kontakt {contact} hat diese E-Mail und ist archiviert. Omni sagt: {words}. Bestellungen dieses Kunden warten.</translation>
        </message>
        <message>
            <source>Omni's contact {contact} has this e-mail, but it is a {type}, and the settings say to wait then.</source>
            <translation>Omnis Kontakt {contact} hat diese E-Mail, ist aber {type}, und die Einstellungen sagen, dann zu warten.</translation>
        </message>
        <message>
            <source>Omni's contact {contact} has this e-mail, but it is archived, and the settings say to wait then.</source>
            <translation>Omnis Kontakt {contact} hat diese E-Mail, ist aber archiviert, und die Einstellungen sagen, dann zu warten.</translation>
        </message>
        <message>
            <source>Omni's customer {ids} has "{text}", which differs in spaces. Whether that is the same customer would be a guess, so the order waits.</source>
            <translation>Omnis Kunde {ids} hat „{text}“, mit anderen Leerzeichen. Ob das derselbe Kunde ist, wäre geraten; deshalb wartet die Bestellung.</translation>
        </message>
        <message>
            <source>Omni's customers {ids} could all be meant, or are written a little differently. Linking one would be a guess, so the order waits.</source>
            <translation>Omnis Kunden {ids} könnten alle gemeint sein oder sind etwas anders geschrieben. Einen zu verknüpfen wäre geraten; deshalb wartet die Bestellung.</translation>
        </message>
        <message>
            <source>Omni's field holds 50 characters and keeps what somebody wrote there. Left out: {codes}.</source>
            <translation>Omnis Feld fasst 50 Zeichen und behält, was jemand dort schrieb. Ausgelassen: {codes}.</translation>
        </message>
        <message>
            <source>Omni's number of the status. Blank sends none.</source>
            <translation>Omnis Nummer des Status. Leer sendet keinen.</translation>
        </message>
        <message>
            <source>Omni's stock control words, with a comma between two.</source>
            <translation>Omnis Wörter der Bestandsführung, durch Komma getrennt.</translation>
        </message>
        <message>
            <source>Omni's words: {words}. Nothing of it is in Omni.</source>
            <translation>Omni sagt: {words}. Nichts davon ist in Omni.</translation>
        </message>
        <message>
            <source>Omni's words: {words}. Orders of this customer wait.</source>
            <translation>Omni sagt: {words}. Bestellungen dieses Kunden warten.</translation>
        </message>
        <message>
            <source>Omni's words: {words}. The sales order itself is fine.</source>
            <translation>Omni sagt: {words}. Der Verkaufsauftrag selbst ist in Ordnung.</translation>
        </message>
        <message>
            <source>Omni's words: {words}. The sales order stays as it is.</source>
            <translation>Omni sagt: {words}. Der Verkaufsauftrag bleibt, wie er ist.</translation>
        </message>
        <message>
            <source>Omni's {code} has this barcode. If it is the same product, map the SKU to it.</source>
            <translation>{code} in Omni hat diesen Barcode. Ist es dasselbe Produkt, ordnen Sie die SKU ihm zu.</translation>
        </message>
        <message>
            <source>On the sales order</source>
            <translation>Auf dem Verkaufsauftrag</translation>
        </message>
        <message>
            <source>On: each Neto payment becomes an Omni payment, once.</source>
            <translation>An: jede Neto-Zahlung wird einmal eine Omni-Zahlung.</translation>
        </message>
        <message>
            <source>On: kits and bundles become their parts on the order.</source>
            <translation>An: Sets und Bündel werden auf der Bestellung zu ihren Teilen.</translation>
        </message>
        <message>
            <source>On: orders stay on the default branch; rows choose where stock leaves from.</source>
            <translation>An: Bestellungen bleiben bei der Standardfiliale; Zeilen bestimmen, wo die Ware abgeht.</translation>
        </message>
        <message>
            <source>On: up to three sales orders, by stock over branch and backups.</source>
            <translation>An: bis zu drei Verkaufsaufträge, nach Bestand von Filiale und Ersatzfilialen.</translation>
        </message>
        <message>
            <source>One default customer</source>
            <translation>Einem Standardkunden</translation>
        </message>
        <message>
            <source>One of its texts, such as a SKU or an e-mail, is too long for a question to Omni. The order waits.</source>
            <translation>Einer ihrer Texte, etwa SKU oder E-Mail, ist für eine Frage an Omni zu lang. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>One question to each side; nothing is written</source>
            <translation>Eine Frage an jede Seite; nichts wird geschrieben</translation>
        </message>
        <message>
            <source>Only a part of {reference} is in Omni</source>
            <translation>Nur ein Teil von {reference} ist in Omni</translation>
        </message>
        <message>
            <source>Only for the key of one staff user; else leave it blank.</source>
            <translation>Nur beim Schlüssel eines einzelnen Mitarbeiters; sonst leer.</translation>
        </message>
        <message>
            <source>Only in Neto</source>
            <translation>Nur in Neto</translation>
        </message>
        <message>
            <source>Only in Omni</source>
            <translation>Nur in Omni</translation>
        </message>
        <message>
            <source>Only those listed</source>
            <translation>Nur die genannten</translation>
        </message>
        <message>
            <source>Only when Download Orders is on.</source>
            <translation>Nur wenn „Bestellungen herunterladen“ an ist.</translation>
        </message>
        <message>
            <source>Only when Enable Branch Routing is on.</source>
            <translation>Nur wenn „Filialen zuordnen“ an ist.</translation>
        </message>
        <message>
            <source>Only when Sales channels is not All channels.</source>
            <translation>Nur wenn „Verkaufskanäle“ nicht „Alle Kanäle“ ist.</translation>
        </message>
        <message>
            <source>Only when a row here uses the default customer.</source>
            <translation>Nur wenn eine Zeile hier den Standardkunden nutzt.</translation>
        </message>
        <message>
            <source>Only when each order is linked to its own customer.</source>
            <translation>Nur wenn jede Bestellung mit ihrem eigenen Kunden verknüpft wird.</translation>
        </message>
        <message>
            <source>Only when new customers are created.</source>
            <translation>Nur wenn neue Kunden angelegt werden.</translation>
        </message>
        <message>
            <source>Only when orders are dispatched by themselves.</source>
            <translation>Nur wenn Bestellungen von selbst versendet werden.</translation>
        </message>
        <message>
            <source>Only when orders bear tax.</source>
            <translation>Nur wenn Bestellungen Steuer tragen.</translation>
        </message>
        <message>
            <source>Only when stock is looked at before a dispatch.</source>
            <translation>Nur wenn vor dem Versand nach Bestand gesehen wird.</translation>
        </message>
        <message>
            <source>Only when totals that differ are rounded.</source>
            <translation>Nur wenn abweichende Summen gerundet werden.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open Settings: the tabs that need something are marked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open {what} in Omni, look for an odd number or date, and save it again; then retry. The order is looked at again by itself, too. If it stays, send Cin7's support the time of this message.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order Activity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order {other} has the same reference in Omni, for itself or for a part of it, and was first. This one waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders aren't marked as exported in Neto yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders completed before Auto Dispatch was switched on follow now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders completed before Auto Dispatch was switched on stay as they are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders in an unticked status wait in Neto.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders named here come down whatever their date, waiting time, status and sales channel are. The payment rule still holds, and cancelled orders never come. What is in Omni already isn't made again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders of such a channel go to this customer without a look-up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders of this rehearsal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders placed from this day on come down; older ones only when you ask for one by its number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders were noted as read up to a time that is still to come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages of this store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paid or on account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parent of variations</source>
            <translation>Varianten-Oberprodukt</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause automatic downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause automatic downloads…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause until…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused until {moment}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment methods</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment of {amount} ({method}) made in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment terms for new customers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment {reference} of Neto found in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Placed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practise first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press Down for more ways to download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press to check now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Price tier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price tier for new customers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price tiers and sales people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prices</source>
            <translation>Preise</translation>
        </message>
        <message>
            <source>Prices are never converted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problem solved: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems, by their titles</source>
            <translation>Probleme, nach Titel</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produkt</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produkte</translation>
        </message>
        <message>
            <source>Products by barcode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Propose the product</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Purchase order number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put back a copy from the folder named copies in the data folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the shopper's own e-mail into the order in Neto, or, in Customer Tracking, let guests without e-mail go to the default customer, or give the sales channel {channel} a customer of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Qty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read Neto again from an earlier day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read again from this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read {when}: {products}, {state}.</source>
            <translation>Gelesen {when}: {products}, {state}.</translation>
        </message>
        <message>
            <source>Reading Neto…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading orders from Neto…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the branches from Omni…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the orders of the last 7 days from Neto…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading them back from Omni…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reference prefix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reference prefix + Neto order number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refresh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refresh the lists from Omni and Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refunded in Neto before it was completed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refunded in Neto: {amount}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refunded in Neto: {amount} ({lines})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refunded: {refund}. Neto asks to complete such orders although the goods may never have left, so {reference} wasn't dispatched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rehearsal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rehearsal: nothing is written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rehearse download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rehearse download…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rehearse first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rehearsing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove this row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename this store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume automatic downloads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume automatic downloads (paused until {moment})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume the store when the cause is mended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry, and allow it when asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rounding of {amount} sent to Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rounding up to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {row} wins: {branch}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run a download a little later: Omni is asked again, and it is never sent twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run a download: it is ready to be sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run a download: it is the next to be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run a download: it looks first whether Omni has it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SKU in Neto</source>
            <translation>SKU in Neto</translation>
        </message>
        <message>
            <source>SKU too long for Omni</source>
            <translation>SKU zu lang für Omni</translation>
        </message>
        <message>
            <source>SKU, Omni code, name or barcode</source>
            <translation>SKU, Omni-Code, Name oder Barcode</translation>
        </message>
        <message>
            <source>SKUs of note lines: their text becomes an internal comment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sales channel in Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sales channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sales order as it would look in Cin7 Omni. The grey line says where each value comes from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sales person in Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sales rep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sales rep in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sales rep of every order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same barcode</source>
            <translation>Gleicher Barcode</translation>
        </message>
        <message>
            <source>Save Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save diagnostics…</source>
            <translation>Diagnose speichern…</translation>
        </message>
        <message>
            <source>Save the changed settings?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the diagnostics</source>
            <translation>Diagnose speichern</translation>
        </message>
        <message>
            <source>Save the rehearsal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Gespeichert: {file}</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Speichern…</translation>
        </message>
        <message>
            <source>Saving {file}…</source>
            <translation>{file} wird gespeichert…</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the guide</source>
            <translation>Anleitung durchsuchen</translation>
        </message>
        <message>
            <source>Search {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searching in Omni…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds. A slow Omni may still finish; going on earlier could make doubles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See what needs attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send the line unlinked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send the maker of this program the facts for support (Help).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent to Omni as {reference}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent: {sent}. Omni has: {stored}. The sales order {reference} stays in Omni as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set Default 3PL Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set Default Branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set Default Stage To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set Distribution Branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set on every sales order when filled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set up a store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings — {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several in Omni</source>
            <translation>Mehrere in Omni</translation>
        </message>
        <message>
            <source>Shall orders that were completed or cancelled before follow?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shipping Options</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shipping option</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shorten it in Neto.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shorten it in Neto: "{text}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show its orders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show summary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the orders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the orders that are completed in Neto and wait to be dispatched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the orders that were dispatched this week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the orders that were voided this week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown everywhere, and as the project name on sales orders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown everywhere, and on new sales orders unless another project name is set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown everywhere; also the project name on sales orders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows what holds orders back, and what to do about it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skipped: {rule}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>So that “today” means the same here as in Neto.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sold</source>
            <translation>Verkauft</translation>
        </message>
        <message>
            <source>Sold lately, but switched off in Omni: switch it on there.</source>
            <translation>Kürzlich verkauft, aber in Omni ausgeschaltet: Schalten Sie es dort ein.</translation>
        </message>
        <message>
            <source>Some settings are still missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some settings were changed and not saved. Saved ones take effect with the next download.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody deleted an order in Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody voided {reference} in Omni before Neto completed the order. That can't be undone, so Omni takes nothing off its shelves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody, or the system, said no.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something else brings this store's orders too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split Orders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split in Neto: {lines} moved to {child}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split off {parent} in Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stages, statuses and channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stands beside a surcharge in Omni.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stands in Omni more than once: {ids}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start the newer version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start when I sign in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Started</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Started {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starts with you, minimized: this desktop has no tray.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starts with you, out of the way in the tray.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State Codes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status updates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step {value} of {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step {value} of {number}. {said}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop after the current batch and close? What was downloaded is kept, and the next download goes on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop and close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping… - {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stops after the current batch; nothing is lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Store address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Store name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Store time zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Store time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Surcharge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Surcharge text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Surely not in Omni; read again from Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch it on in Omni, or choose for later orders which product takes its place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch it on in Settings (download_orders.enabled).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch that integration off in Omni and use its prefix ({prefix}): what is there is linked, not made again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch that integration off in Omni, then use the prefix "{other}": those orders are linked, not made again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch that one off, and void in Omni what is there twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch the other one off. Void {found} in Omni to have it sent from here, or dismiss this and leave it as it is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch the permission on for this key, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SystemV/</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the line off in Omni if it's in the way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the payment or approve the order in Neto, or change which payments are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take them off the sales order of {parent} in Omni; this order follows by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take {sku} off "Lines to leave out", or take the price off the line in Neto.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tax</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tax code or rate in Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tax differs between Neto and Omni</source>
            <translation>Die Steuer weicht zwischen Neto und Omni ab</translation>
        </message>
        <message>
            <source>Tax differs by {apart}: Neto {neto}, Omni {omni}</source>
            <translation>Die Steuer weicht um {apart} ab: Neto {neto}, Omni {omni}</translation>
        </message>
        <message>
            <source>Tax differs {count}</source>
            <translation>Steuer weicht ab {count}</translation>
        </message>
        <message>
            <source>Tax name in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tax names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tax rate %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tax rate name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tax rate names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tax status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taxed and tax-free lines mixed can hide a wrong tax.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell me when nothing has come for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telling you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test an address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test cancelled; nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test this address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Testing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text of the file</source>
            <translation>Text der Datei</translation>
        </message>
        <message>
            <source>Text of {file}</source>
            <translation>Text von {file}</translation>
        </message>
        <message>
            <source>That version stands here now. Nothing is saved yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The Neto staff user the key belongs to; blank for a key of the whole store.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The Neto warehouse of the lines, by number or reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address can be reached, but nothing answers there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address sends us on to {host}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The answer took too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The branches couldn't be read. {said_before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogues can't be read now</source>
            <translation>Die Kataloge lassen sich jetzt nicht lesen</translation>
        </message>
        <message>
            <source>The catalogues were never checked</source>
            <translation>Die Kataloge wurden noch nie geprüft</translation>
        </message>
        <message>
            <source>The certificate of the other side can't be trusted, so no key was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The command line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The connection isn't safe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The current batch is finished first; nothing is lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The customer of the sales channel {channel} is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The data can't be opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The data folder can't be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The data folder is on a network drive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The date of the sales order in Omni.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day moves back, so older orders come with the next downloads, after the new ones. Rehearse download says first how many they are and how many of them are dispatched already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The default branch {branch} isn't an active branch in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The default customer is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk reported an error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The download broke off by a mistake of this program. Nothing is lost; the next one goes on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The download stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The download was cancelled. What came is kept; the next one goes on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The downloads can't be read now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first download is done. {later}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first one in Omni. Choose another one where orders should go elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first order is made alone and read back to the cent; then the others follow. You can close this at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first order isn't right in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first order of a store, or after an Accounting change, goes alone and must stand in Omni to the cent before the rest follows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first row whose filled conditions are all met wins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first settings of this store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The goods leave Omni's stock, and a dispatched sales order can't be taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key is right, but this permission is switched off for it. Automatic downloads pause.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key or the username isn't valid, or its user may not use it. Automatic downloads pause.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key store didn't give the keys out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key store doesn't answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key store found isn't a safe one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key store is locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring of this computer can't be used now, so the program asks. The keys are written nowhere and forgotten when you close it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keys are used until the window is closed and then forgotten. {unkept}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keys can't be read while it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The language of the window, from its next start on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last 7 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last download stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line is in the sales order {reference}, but Omni didn't link it to the product, so it takes no stock.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of downloaded orders is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of downloaded orders was replaced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The most that a visible Rounding line may mend on one order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The newest {count} letters; the file has all of it.</source>
            <translation>Die neuesten {count} Zeichen; die Datei enthält alles.</translation>
        </message>
        <message>
            <source>The next download goes on by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next download goes on by itself. If it stays, send the maker of this program the facts for support (Help).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next download goes on by itself. Lower the call limits under Connection if it happens often.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next download looks for new orders. Automatic downloads are switched on in Settings &gt; Download Orders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next download reads again every order that changed since then. Orders that are in Omni already are not made twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next download starts here. Going back makes no doubles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next look goes on where the last whole one ended; no refund is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The one that Omni shows beside the key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order can't be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order comes to {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order has no address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order has {sku} on line {line}, and Omni has no product with the code {code_wanted}. The whole order waits, so that none arrives with a line missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order has {sku} on line {line}, of {length} characters, and a code in Omni has at most {limit}. The order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order is gone from Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order is {neto} in Neto now, but its sales order can't be found in Omni, or bears another reference there. Nothing was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order names no customer that Omni has, and the settings say that guests without e-mail wait.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order number alone is too long. Make the order in Omni by hand, then dismiss this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order of {customer} has no e-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order was opened again in Neto after {reference} came to its end in Omni, which can't be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order was paid in {currency}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order was split off {parent} in Neto, but the sales order of {parent} still holds them: {lines}. Sent now, they would be shipped twice, so the order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order was split, and a part of it stands in Omni, but the rest can't be sent now: {rule}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order's discounts can't be told for sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The orders couldn't be counted. {said_before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The other side asks us to slow down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The other side didn't take what was sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The other side has trouble of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The other side takes no connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The practice store did not start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The practice store lives on this computer; its address changes with every start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program ended before the download did. Nothing is lost: the next download looks up first what was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program is being closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program made a mistake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program made a mistake ({name}). Nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program never guesses between them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program still had the former one open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reference {reference} is longer than Omni takes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rehearsal didn't work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rehearsal ended early. {sentence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rest is kept for what you ask for by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sales order with this reference was voided in Omni, and that can't be undone. A second one isn't made by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings are saved, the key is not. {unkept}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings are saved. The keys are used until the window is closed and then forgotten. {unkept}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings could not be read. {sentence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings could not be tried</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings saved last can't be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shop doesn't sell it. Nothing waits for it.</source>
            <translation>Der Shop verkauft es nicht. Nichts wartet darauf.</translation>
        </message>
        <message>
            <source>The stage a new order gets in Omni.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The store is paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tax is rounded: {apart} apart</source>
            <translation>Die Steuer ist gerundet: {apart} Unterschied</translation>
        </message>
        <message>
            <source>The tax is {apart} apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The total is right, but the tax is {apart} apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The trial works with orders that were downloaded or rehearsed before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two references differ in case or spaces only. It's most likely this order, so no second one was made. The order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The user name that belongs to the Omni key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The username or the key isn't valid. Automatic downloads pause.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The versions could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The web address of the store; the path is added for you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {field} is longer than Omni takes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {side} key may not {right} {resource}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These are nobody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These are the settings that are kept now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These are {number} orders; at most {most} at once. For more use Download again since…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These parts were asked for and did not come: {fields}. Taking them for blank could be wrong, so the order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are {apart} apart. The sales order {reference} stays in Omni as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are {apart} apart: {cause}. No rounding of whole cents meets Neto's total with its tax, so the order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are {apart} apart: {cause}. Small differences are evened out, but only up to {limit}, so the order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are {apart} apart: {cause}. The order waits, since nothing is evened out unasked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They can't be downloaded yet. The others came, and every download looks for these again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They were completed or cancelled in Neto before, and somebody asked for them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They were completed or cancelled in Neto before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This Computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer has no key store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer seems to be offline, or the connection broke off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer's clock and Neto's are far apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer's clock jumped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This desktop has no tray, so only the window tells what needs somebody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This desktop has no tray: closing the window ends the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is in the future. Choose a moment that is past.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is more than a year away. Choose a moment before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is past. Choose a moment to come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This program stumbled over the order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This store is paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This store's data couldn't be read or written, so nothing is sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This store's data is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This version doesn't know its form and leaves it as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those saved before them are used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those that agree are linked, none is made twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To do</source>
            <translation>Zu tun</translation>
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today's calls are used up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too many calls came in a short time, perhaps from another program with the same key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Took</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Totals check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Totals differ: Omni {omni}, Neto {shop}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tried in this order; active customers only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try on last 200 orders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try on the last 200 orders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the practice store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trying…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two letters each, a comma between. Blank means any.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two orders have nearly the same number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a city</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a name or e-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo the change in Neto and retry; or make the missing part in Omni by hand, then dismiss the order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock it, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpaid orders wait until the payment arrives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update Omni where it still can be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update changes what Omni still allows, and tells the rest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update it in Omni, or change it there by hand; or leave it and dismiss this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updated in Omni: {fields}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updating statuses in Omni…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use no prefix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the default customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the practice store instead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the prefix "{other}"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the product</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use these keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use this prefix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use this row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use {found} if it is the product. Such barcodes can also be used without asking (Products by barcode).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used when no row below matches.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used wherever a row here says default.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Username</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verdicts</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Versions of these settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Versions, settings without keys, downloads, problems by kind, and the log. No key and nobody's name, address or order is in it. Nothing is sent: you choose where it is saved, and whom you give it to.</source>
            <translation>Versionen, Einstellungen ohne Schlüssel, Downloads, Probleme nach Art und das Protokoll. Kein Schlüssel, kein Name, keine Adresse und keine Bestellung ist darin. Nichts wird gesendet: Sie wählen, wo es gespeichert wird und wer es bekommt.</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void cancelled orders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void the sales order in Omni if it isn't wanted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Voided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Voided in Omni: cancelled in Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Voiding {orders}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait after an order is placed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait before an unclear create counts as absent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait until it's done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Waiting
for stock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for the first order to be right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was already in Omni; linked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was cut off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was dispatched in Omni already; {neto} in Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was void in Omni already; {neto} in Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation>Befund</translation>
        </message>
        <message>
            <source>What Neto has for an e-mail, "{value}", is nobody's, so no customer can be found or made by it. The order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What Omni's reference has before the order's number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What can't be downloaded shows here, with what to do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What can't be known offline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is different</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is sent has to be written down there first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the first download would do now. {calm}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <source>What to download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to know</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was downloaded is kept, and nothing is sent twice: the next download looks again at whatever was under way. You can go on working. If it comes again, save the diagnostics and give them to support.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was sent and not answered is looked up before anything is sent again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was written is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would become of the order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When a product isn't in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When an order changes in Neto later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When dispatched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When no customer matches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When placed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When several match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the tax differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When totals differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When {other} is in Omni, give its sales order another reference there, then retry this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where Cin7 Omni answers; change it only when told to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where an order goes that meets this row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where is the key?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the sales orders go. The test only reads; nothing is written anywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where your web store's orders are read from. The test only reads.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether orders completed or cancelled in Neto change Omni.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which differences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which orders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>While untouched in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who decides</source>
            <translation>Wer bestimmt</translation>
        </message>
        <message>
            <source>Who decides a field</source>
            <translation>Wer ein Feld bestimmt</translation>
        </message>
        <message>
            <source>Whose order it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why: {reason}. Goods that were paid back may never have left, so {reference} wasn't dispatched and waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows Credential Manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With Neto's payment of {amount} ({method}) more would be paid than the order comes to, so it wasn't made a second time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With tax</source>
            <translation>Mit Steuer</translation>
        </message>
        <message>
            <source>With these settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without an e-mail or a username no customer can be found or made. The order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without it every order could be sent a second time, so nothing is downloaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without tax</source>
            <translation>Ohne Steuer</translation>
        </message>
        <message>
            <source>Without them nothing can be downloaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would be created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would be held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would be skipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would create</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would dispatch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Would void</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes - Complete Orders Only (Ignore Stock)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes - Completed Orders Only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yesterday and today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your keys stay here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your own store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your web store's orders, in Cin7 Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zip file (*.zip)</source>
            <translation>Zip-Datei (*.zip)</translation>
        </message>
        <message>
            <source>about {time} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>because {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>being checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cancelled in Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>causes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>counting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>create</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dismissed by staff</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dispatch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>file</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>from Neto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in sync</source>
            <translation>im Gleichklang</translation>
        </message>
        <message>
            <source>in the steps before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has no lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its Neto status isn't among those to download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its sales channel isn't downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last read {moment}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last {number} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left blank</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>more mistake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>more mistakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>more than {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no branch is chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not downloaded yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not paid and not approved yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not read yet; a number or name may be typed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not to be judged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of the last 7 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of yesterday and today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>order</source>
            <translation>Bestellung</translation>
        </message>
        <message>
            <source>order held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>order is held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>order matches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>order to show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>orders</source>
            <translation>Bestellungen</translation>
        </message>
        <message>
            <source>orders are held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>orders held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>orders match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>other reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>other reasons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>placed before "Download orders placed after"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>product</source>
            <translation>Produkt</translation>
        </message>
        <message>
            <source>products</source>
            <translation>Produkte</translation>
        </message>
        <message>
            <source>reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reasons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rounding to meet Neto's total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>set by Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>started by the command line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>started by the timer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>started by the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>started by the {starter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the coupon code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the customer's own in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the keyring of this computer (Secret Service)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the macOS Keychain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the newest order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the order's own prices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the order's shipping option</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the {looked_at} newest orders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>under 1 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>void</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting until the time set after placing is over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>which is the default branch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>worked out as Omni does</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{after} instead of {before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{before} was made in Omni for {reference} (Neto's {payment}); in Neto it is {now} by now. Nothing was changed in Omni.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{branch} isn't an active branch in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{city} (UTC{offset})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{city}, {replace} (UTC{offset})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code_wanted} is a style with several sizes in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code_wanted} is longer than a code in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code_wanted} is more than one product in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code_wanted} is switched off in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code_wanted} is the barcode of {found} in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code_wanted} is written {found} in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code_wanted} isn't in Omni</source>
            <translation>{code_wanted} ist nicht in Omni</translation>
        </message>
        <message>
            <source>{count} came while this was open. The last one: {sentence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} couldn't be read and look as if they weren't there.</source>
            <translation>{count} ließen sich nicht lesen und sehen aus, als wären sie nicht da.</translation>
        </message>
        <message>
            <source>{count} times: {places}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} to look at</source>
            <translation>{count} anzusehen</translation>
        </message>
        <message>
            <source>{customer} isn't a customer in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}: {downloaded} downloaded, {held} held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{details}. The sales order {reference} still holds the order as it was. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{doing}: {done} of {orders}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} can't be written: {reason}. Choose another folder.</source>
            <translation>{file} kann nicht geschrieben werden: {reason}. Ein anderer Ordner hilft vielleicht.</translation>
        </message>
        <message>
            <source>{found_words} Switch that integration off in Omni first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{found} in Omni means the same order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{help} It's looked at again by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} isn't a safe address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} isn't the right address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{id} is in Omni, the first of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lines}. Dispatching it would take the wrong goods off the shelves, so nothing was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{missing} missing, {double} double, {money} apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{money} apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{money} waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{named} needs attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} (new in Omni)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} can't be written there. Choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is set up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: being read…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{neto} again in Neto, but {omni} in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} of {count} would differ: {parts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number}… is too long for an order number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{orders} being checked with Omni; the next download clears it up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{orders} found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{orders} need attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{orders} so far…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{orders} that stand in Omni were completed or cancelled in Neto while Auto Dispatch was off. Followed, they are dispatched or voided in Omni by the next download, which can't be taken back. Left, they stay in Omni as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{orders} would be created, {money} in total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{order} and {other} differ in case or spaces only, and Omni would take them for one. {order} waits, {other} comes down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} Contact {contact} can take no orders, so the order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} Contact {contact} is a {type} in Omni, not a customer. The order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} Contact {contact} is archived in Omni. The order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} Downloads go on once that is mended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} Nothing is read or sent until you resume it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} Omni has no contact {contact}. The order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} {found}, so it waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} changed after a part of it was sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} is another order in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} is in Omni more than once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} is paid in Omni by another hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} is void in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} is written {found} in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} is {omni} there, and voiding can't be undone. So it wasn't voided.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} isn't in Omni any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} waits to be dispatched: {words}. Nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} was dispatched in Omni already, and a dispatched sales order isn't voided.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reference} was made, but doesn't read back as it was sent, so no other order was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sentence} Checked {at}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sentence} Nothing is lost: downloads go on from where they were.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sentence} Nothing was changed.</source>
            <translation>{sentence} Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{sentence} The customer's number in Omni may be typed instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side} key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sku} and Omni's {found} differ in case, spaces or leading zeros only: one product, or two different ones. The order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sku} goes as a text line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sku} is among the lines to leave out, yet on line {line} it costs {price}. Left out, the total would be wrong. The order waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sku} is counted by packs of {size} in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sku} is to be left out but has a price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sku} is {code} in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sku} isn't linked to its product in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sku} stands in Omni with quantity 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sku} was taken off in Neto; its quantity is 0 in Omni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{standing} stands in Omni as the order was when it was split. The rest no longer fits what Neto says now, so it waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{starter} started it {since}. Two at once could make doubles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{store} is downloading. One store at a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{unpaid} more once paid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} is downloading{since}. Its orders show here as they come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{zone} Orders placed before {moment} stay left out, as the settings say.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
