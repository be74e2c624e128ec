<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Omni Desktop</name>
        <message>
            <source>
{here} on this computer</source>
            <translation>
{here} auf diesem Computer</translation>
        </message>
        <message>
            <source> (by {person})</source>
            <translation> (von {person})</translation>
        </message>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source> days</source>
            <translation> Tage</translation>
        </message>
        <message>
            <source> hours</source>
            <translation> Stunden</translation>
        </message>
        <message>
            <source> min</source>
            <translation> Min.</translation>
        </message>
        <message>
            <source> minutes</source>
            <translation> Minuten</translation>
        </message>
        <message>
            <source> when its stock has moved, at the latest</source>
            <translation> spätestens, wenn sich ihr Bestand ändert,</translation>
        </message>
        <message>
            <source> · everything due of the last 3 days is in Omni, checked {at}</source>
            <translation> · alles Fällige der letzten 3 Tage ist in Omni, geprüft {at}</translation>
        </message>
        <message>
            <source> · everything else due of the last 3 days is in Omni, checked {at}</source>
            <translation> · alles andere Fällige der letzten 3 Tage ist in Omni, geprüft {at}</translation>
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
            <source> · the daily check {at} couldn't read everything</source>
            <translation> · die tägliche Prüfung {at} konnte nicht alles lesen</translation>
        </message>
        <message>
            <source> · the daily check {at} found differences in {orders}</source>
            <translation> · die tägliche Prüfung {at} fand Unterschiede in {orders}</translation>
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
            <translation>„Bestellungen laden“ ist für diesen Shop aus, deshalb wurde nichts gelesen oder gesendet.</translation>
        </message>
        <message>
            <source>"{address}" is no e-mail address.</source>
            <translation>„{address}“ ist keine E-Mail-Adresse.</translation>
        </message>
        <message>
            <source>"{name}" is not one of: {words}.</source>
            <translation>„{name}“ ist nichts davon: {words}.</translation>
        </message>
        <message>
            <source>"{twin}" and "{name}" are one name: keep one of the two rows.</source>
            <translation>„{twin}“ und „{name}“ sind ein Name: behalten Sie eine der beiden Zeilen.</translation>
        </message>
        <message>
            <source>(blank)</source>
            <translation>(leer)</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(keine Angabe)</translation>
        </message>
        <message>
            <source>(not there)</source>
            <translation>(nicht vorhanden)</translation>
        </message>
        <message>
            <source>* alone makes everybody nobody: no customer is ever found by e-mail, username or company.</source>
            <translation>* allein macht alle zu niemand: kein Kunde wird je über E-Mail, Benutzername oder Firma gefunden.</translation>
        </message>
        <message>
            <source>, for {count}</source>
            <translation>; {count}</translation>
        </message>
        <message>
            <source>, since {clock}</source>
            <translation>, seit {clock}</translation>
        </message>
        <message>
            <source>, sorted downwards</source>
            <translation>, absteigend sortiert</translation>
        </message>
        <message>
            <source>, sorted upwards</source>
            <translation>, aufsteigend sortiert</translation>
        </message>
        <message>
            <source>0, until it is counted</source>
            <translation>0, bis gezählt ist</translation>
        </message>
        <message>
            <source>1 minute</source>
            <translation>1 Minute</translation>
        </message>
        <message>
            <source>1 order that stands in Omni was completed or cancelled in Neto while Auto Dispatch was off. Followed, it is dispatched or voided in Omni by the next download, which can't be taken back. Left, it stays in Omni as it is.</source>
            <translation>1 Bestellung, die in Omni steht, wurde in Neto abgeschlossen oder storniert, während der automatische Versand aus war. Zieht sie nach, wird sie beim nächsten Download in Omni versendet oder storniert; das lässt sich nicht zurücknehmen. Sonst bleibt sie in Omni, wie sie ist.</translation>
        </message>
        <message>
            <source>1 order waits for you: what it needs, and the button that mends it, stand in Needs attention.</source>
            <translation>1 Bestellung wartet auf Sie: Was sie braucht und die Schaltfläche, die es behebt, stehen unter Zu klären.</translation>
        </message>
        <message>
            <source>1 second</source>
            <translation>1 Sekunde</translation>
        </message>
        <message>
            <source>1 selected</source>
            <translation>1 ausgewählt</translation>
        </message>
        <message>
            <source>100 %</source>
            <translation>100 %</translation>
        </message>
        <message>
            <source>115 %</source>
            <translation>115 %</translation>
        </message>
        <message>
            <source>130 %</source>
            <translation>130 %</translation>
        </message>
        <message>
            <source>15 minutes</source>
            <translation>15 Minuten</translation>
        </message>
        <message>
            <source>150 %</source>
            <translation>150 %</translation>
        </message>
        <message>
            <source>2 may mean that a 3PL has shipped: a new sales order could look as if it had left.</source>
            <translation>2 kann heißen, dass ein Fulfillment-Dienstleister versandt hat: Ein neuer Verkaufsauftrag könnte aussehen, als wäre er schon unterwegs.</translation>
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
            <source>587 with STARTTLS, 465 with TLS.</source>
            <translation>587 mit STARTTLS, 465 mit TLS.</translation>
        </message>
        <message>
            <source>60 minutes</source>
            <translation>60 Minuten</translation>
        </message>
        <message>
            <source>A PIN has at least 4 characters. Nothing was changed.</source>
            <translation>Eine PIN hat mindestens 4 Zeichen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>A PIN has at most 64 characters. Nothing was changed.</source>
            <translation>Eine PIN hat höchstens 64 Zeichen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>A PIN has letters, digits and signs that can be typed, and no blank at its ends. Nothing was changed.</source>
            <translation>Eine PIN hat Buchstaben, Ziffern und Zeichen, die sich tippen lassen, und kein Leerzeichen am Anfang oder Ende. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>A PIN is set, since {moment} by {by}.</source>
            <translation>Eine PIN ist gesetzt, seit {moment} von {by}.</translation>
        </message>
        <message>
            <source>A SKU is counted by packs in Omni</source>
            <translation>Eine SKU wird in Omni nach Packungen gezählt</translation>
        </message>
        <message>
            <source>A SKU is the barcode of a product in Omni</source>
            <translation>Eine SKU ist der Barcode eines Produkts in Omni</translation>
        </message>
        <message>
            <source>A SKU is written otherwise in Omni</source>
            <translation>Eine SKU ist in Omni anders geschrieben</translation>
        </message>
        <message>
            <source>A SKU that is no code in Omni, but one product's barcode.</source>
            <translation>Eine SKU, die kein Code in Omni ist, aber der Barcode eines Produkts.</translation>
        </message>
        <message>
            <source>A backup must be another branch than the row's own.</source>
            <translation>Die Ersatzfiliale muss eine andere sein als die der Zeile.</translation>
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
            <translation>Ein Kunde hat bestellt: {order_id} ist in Neto. Mit „Bestellungen laden“ kommt sie.</translation>
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
            <source>A download has seen it; Neto changed it last {moment}.</source>
            <translation>Ein Download hat sie gesehen; Neto hat sie zuletzt am {moment} geändert.</translation>
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
            <source>A download is running: the figures follow at its end.</source>
            <translation>Ein Download läuft: die Zahlen folgen an seinem Ende.</translation>
        </message>
        <message>
            <source>A download is running; wait until it is done.</source>
            <translation>Ein Download läuft; warten Sie, bis er fertig ist.</translation>
        </message>
        <message>
            <source>A download of this store is running already.{v0} Wait until it ends, or cancel it there.</source>
            <translation>Ein Download dieses Shops läuft bereits.{v0} Warten Sie, bis er endet, oder brechen Sie ihn dort ab.</translation>
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
            <source>A group is an object of settings.</source>
            <translation>Eine Gruppe ist ein Objekt mit Einstellungen.</translation>
        </message>
        <message>
            <source>A hash has 64 letters from a to f and digits. Give at least 12 of them.</source>
            <translation>Eine Prüfsumme hat 64 Ziffern und Buchstaben von a bis f. Geben Sie mindestens 12 davon an.</translation>
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
            <source>A key may not do all that is needed</source>
            <translation>Ein Schlüssel darf nicht alles Nötige</translation>
        </message>
        <message>
            <source>A kit has at most {most} products.</source>
            <translation>Ein Set hat höchstens {most} Produkte.</translation>
        </message>
        <message>
            <source>A line of the order has no SKU</source>
            <translation>Eine Position der Bestellung hat keine SKU</translation>
        </message>
        <message>
            <source>A line without SKU</source>
            <translation>Eine Position ohne SKU</translation>
        </message>
        <message>
            <source>A line without a name</source>
            <translation>Eine Position ohne Namen</translation>
        </message>
        <message>
            <source>A login or a database with a name of more than {v0} letters isn't told from others that begin like it.</source>
            <translation>Eine Anmeldung oder eine Datenbank, deren Name länger als {v0} Zeichen ist, unterscheidet sich nicht von anderen, die gleich beginnen.</translation>
        </message>
        <message>
            <source>A look at both sides tells which orders of these days were refunded.</source>
            <translation>Ein Blick auf beide Seiten sagt, welche Bestellungen dieser Tage erstattet wurden.</translation>
        </message>
        <message>
            <source>A look at both sides tells which sales orders are dispatched and not invoiced, or the reverse.</source>
            <translation>Ein Blick auf beide Seiten sagt, welche Verkaufsaufträge versendet und nicht fakturiert sind oder umgekehrt.</translation>
        </message>
        <message>
            <source>A mail could not be sent</source>
            <translation>Eine Mail konnte nicht gesendet werden</translation>
        </message>
        <message>
            <source>A mail holds counts, money, causes and order numbers, and nothing of a customer. A worker sends it; where there is none, this window does.</source>
            <translation>Eine Mail enthält Anzahlen, Beträge, Ursachen und Bestellnummern, und nichts von einem Kunden. Ein Dienst sendet sie; wo keiner ist, dieses Fenster.</translation>
        </message>
        <message>
            <source>A make-believe shop with its own make-believe Omni, on this computer only. No keys, and nothing can go wrong.</source>
            <translation>Ein erfundener Shop mit eigenem erfundenem Omni, nur auf diesem Computer. Ohne Schlüssel, und nichts kann schiefgehen.</translation>
        </message>
        <message>
            <source>A manager's deeds</source>
            <translation>Was der Leitung vorbehalten ist</translation>
        </message>
        <message>
            <source>A minute; the store's 500 are shared with all its integrations.</source>
            <translation>Pro Minute; die 500 des Shops teilen sich alle Anbindungen.</translation>
        </message>
        <message>
            <source>A month is closed once, and the accountant goes by it.</source>
            <translation>Ein Monat wird einmal abgeschlossen, und die Buchhaltung richtet sich danach.</translation>
        </message>
        <message>
            <source>A move that was broken off left a copy there. Move again with --admin NAME, so that it is made anew. Nothing is lost.</source>
            <translation>Ein abgebrochener Umzug hat dort eine Kopie hinterlassen. Ziehen Sie mit --admin NAME noch einmal um, dann wird sie neu gemacht. Nichts ist verloren.</translation>
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
            <source>A new product stands at 0 in Omni: pause any stock upload until it is counted.</source>
            <translation>Ein neues Produkt steht in Omni auf 0: Halten Sie jeden Bestandsabgleich an, bis es gezählt ist.</translation>
        </message>
        <message>
            <source>A new product there, as Neto has it.</source>
            <translation>Ein neues Produkt dort, wie Neto es hat.</translation>
        </message>
        <message>
            <source>A new sales order cannot begin dispatched or void; choose an earlier stage, as in New.</source>
            <translation>Ein neuer Verkaufsauftrag kann nicht versendet oder storniert beginnen; wählen Sie eine frühere Stufe, wie New.</translation>
        </message>
        <message>
            <source>A newer version of this program has used this data (its revision is {v0}, ours {v1}). Install the newer version; nothing was changed.</source>
            <translation>Eine neuere Version dieses Programms hat diese Daten benutzt (ihr Stand ist {v0}, unserer {v1}). Installieren Sie die neuere Version; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>A newer version of this program wrote the data</source>
            <translation>Eine neuere Version dieses Programms hat die Daten geschrieben</translation>
        </message>
        <message>
            <source>A payment is gone in Neto</source>
            <translation>Eine Zahlung ist in Neto nicht mehr da</translation>
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
            <source>A payment stays on {reference}</source>
            <translation>Eine Zahlung bleibt auf {reference}</translation>
        </message>
        <message>
            <source>A payment was changed in Neto</source>
            <translation>Eine Zahlung wurde in Neto geändert</translation>
        </message>
        <message>
            <source>A payment was {before} and is {now} in Neto</source>
            <translation>Eine Zahlung war {before} und ist in Neto jetzt {now}</translation>
        </message>
        <message>
            <source>A prefix cannot begin with a space: Omni would drop it.</source>
            <translation>Ein Präfix kann nicht mit einem Leerzeichen beginnen: Omni ließe es weg.</translation>
        </message>
        <message>
            <source>A proof that was saved or printed carries the hash of the newest entry of its time. An entry must still have it.</source>
            <translation>Ein Nachweis, der gespeichert oder gedruckt wurde, trägt die Prüfsumme des damals neuesten Eintrags. Ein Eintrag muss sie noch haben.</translation>
        </message>
        <message>
            <source>A rehearsal can't begin now. The page behind this window says why.</source>
            <translation>Jetzt kann kein Probelauf beginnen. Warum, steht auf der Seite hinter diesem Fenster.</translation>
        </message>
        <message>
            <source>A rehearsal that sends nothing, by {starter}, settings version {settings}</source>
            <translation>Eine Probe, die nichts sendet, von {starter}, Einstellungen Version {settings}</translation>
        </message>
        <message>
            <source>A rehearsal that sent nothing: {words}</source>
            <translation>Eine Probe, die nichts gesendet hat: {words}</translation>
        </message>
        <message>
            <source>A rounding of {amount} is accepted for this order</source>
            <translation>Eine Rundung von {amount} ist für diese Bestellung angenommen</translation>
        </message>
        <message>
            <source>A row has no such column; it has {v0}.</source>
            <translation>Eine Zeile hat keine solche Spalte; sie hat {v0}.</translation>
        </message>
        <message>
            <source>A row of the table has no name.</source>
            <translation>Eine Zeile der Tabelle hat keinen Namen.</translation>
        </message>
        <message>
            <source>A sales order below zero would be a credit note, which this program doesn't make. The order waits.</source>
            <translation>Ein Verkaufsauftrag unter null wäre eine Gutschrift, und die legt dieses Programm nicht an. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>A sales order in Omni means the same order</source>
            <translation>Ein Verkaufsauftrag in Omni meint dieselbe Bestellung</translation>
        </message>
        <message>
            <source>A set: they share its price.</source>
            <translation>Ein Set: Sie teilen sich seinen Preis.</translation>
        </message>
        <message>
            <source>A setting</source>
            <translation>Eine Einstellung</translation>
        </message>
        <message>
            <source>A size of {code} can't be changed by itself</source>
            <translation>Eine Größe von {code} lässt sich nicht einzeln ändern</translation>
        </message>
        <message>
            <source>A test mail went to {to}.</source>
            <translation>Eine Testmail ging an {to}.</translation>
        </message>
        <message>
            <source>A text is longer than Omni takes</source>
            <translation>Ein Text ist länger, als Omni annimmt</translation>
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
            <source>A voided sales order can't be brought back, and its order doesn't come down again by itself. Downloaded by its number it is made once more, with another reference.</source>
            <translation>Ein stornierter Verkaufsauftrag lässt sich nicht zurückholen, und seine Bestellung kommt nicht von selbst noch einmal. Mit ihrer Nummer geladen, wird sie noch einmal angelegt, mit einer anderen Referenz.</translation>
        </message>
        <message>
            <source>A voided sales order can't be brought back.</source>
            <translation>Ein stornierter Auftrag lässt sich nicht zurückholen.</translation>
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
            <source>Accept rounding for these {orders}</source>
            <translation>Rundung für diese {orders} annehmen</translation>
        </message>
        <message>
            <source>Accept rounding of {money}</source>
            <translation>Rundung von {money} annehmen</translation>
        </message>
        <message>
            <source>Accept rounding of {money} for this order</source>
            <translation>Rundung von {money} für diese Bestellung annehmen</translation>
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
            <source>Add a store, and its orders appear here.</source>
            <translation>Fügen Sie einen Shop hinzu, dann erscheinen seine Bestellungen hier.</translation>
        </message>
        <message>
            <source>Add integration…</source>
            <translation>Shop hinzufügen…</translation>
        </message>
        <message>
            <source>Add its parts on the other side.</source>
            <translation>Tragen Sie die Teile auf der anderen Seite ein.</translation>
        </message>
        <message>
            <source>Add its products in Neto.</source>
            <translation>Fügen Sie in Neto die Produkte hinzu.</translation>
        </message>
        <message>
            <source>Add product</source>
            <translation>Produkt hinzufügen</translation>
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
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Address answers</source>
            <translation>Die Adresse antwortet</translation>
        </message>
        <message>
            <source>Addresses</source>
            <translation>Adressen</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Hinzufügen…</translation>
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
            <source>All kinds</source>
            <translation>Alle Arten</translation>
        </message>
        <message>
            <source>All orders</source>
            <translation>Alle Bestellungen</translation>
        </message>
        <message>
            <source>All sizes of a grid have one number in Omni, so a price or a barcode can't be sent to one of them.</source>
            <translation>Alle Größen eines Rasters haben in Omni eine gemeinsame Nummer, daher kann ein Preis oder Barcode nicht an eine einzelne gehen.</translation>
        </message>
        <message>
            <source>All stores</source>
            <translation>Alle Stores</translation>
        </message>
        <message>
            <source>Allow it in {v1}'s API settings, then try again. Nothing is lost.</source>
            <translation>Erlauben Sie es in den API-Einstellungen von {v1}, dann versuchen Sie es noch einmal. Nichts ist verloren.</translation>
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
            <source>Always for this {get}</source>
            <translation>Immer für: {get}</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Betrag</translation>
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
            <source>An answer of Omni can't be read</source>
            <translation>Eine Antwort von Omni ist nicht zu lesen</translation>
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
            <source>An order's page in Neto</source>
            <translation>Seite einer Bestellung in Neto</translation>
        </message>
        <message>
            <source>An order's page in Omni</source>
            <translation>Seite einer Bestellung in Omni</translation>
        </message>
        <message>
            <source>Another Neto address is another store: add it as a store of its own.</source>
            <translation>Eine andere Neto-Adresse ist ein anderer Shop: fügen Sie sie als eigenen Shop hinzu.</translation>
        </message>
        <message>
            <source>Another code is only for what is too long for Omni.</source>
            <translation>Ein anderer Code ist nur für das, was für Omni zu lang ist.</translation>
        </message>
        <message>
            <source>Another computer has downloaded this store</source>
            <translation>Ein anderer Computer hat diesen Shop heruntergeladen</translation>
        </message>
        <message>
            <source>Another computer takes over after</source>
            <translation>Ein anderer Computer übernimmt nach</translation>
        </message>
        <message>
            <source>Another computer wrote to the shared ledger and didn't let go. Nothing is lost; the next try goes on.</source>
            <translation>Ein anderer Computer hat in die gemeinsame Bestellliste geschrieben und sie nicht freigegeben. Nichts ist verloren; der nächste Versuch macht weiter.</translation>
        </message>
        <message>
            <source>Another computer's ledger is reached with sslmode={v0} only: with less, somebody could stand between.</source>
            <translation>Die Bestellliste eines anderen Computers wird nur mit sslmode={v0} erreicht: mit weniger könnte jemand dazwischen stehen.</translation>
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
            <source>Another program is preparing our database. Try again in a minute.</source>
            <translation>Ein anderes Programm bereitet unsere Datenbank vor. Versuchen Sie es in einer Minute noch einmal.</translation>
        </message>
        <message>
            <source>Another program is using our database and didn't let go. Nothing is lost; the next try goes on.</source>
            <translation>Ein anderes Programm benutzt unsere Datenbank und hat sie nicht freigegeben. Nichts ist verloren; der nächste Versuch macht weiter.</translation>
        </message>
        <message>
            <source>Another store</source>
            <translation>Ein anderer Shop</translation>
        </message>
        <message>
            <source>Another store on the same Omni account has this prefix; orders of both could not be told apart.</source>
            <translation>Ein anderer Shop im selben Omni-Konto hat dieses Präfix; Bestellungen beider ließen sich nicht unterscheiden.</translation>
        </message>
        <message>
            <source>Another total in Omni</source>
            <translation>Andere Summe in Omni</translation>
        </message>
        <message>
            <source>Another window</source>
            <translation>Ein anderes Fenster</translation>
        </message>
        <message>
            <source>Answered by Omni, to be read back</source>
            <translation>Von Omni beantwortet, wird noch zurückgelesen</translation>
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
            <source>Any order, by whatever is known of it</source>
            <translation>Jede Bestellung, mit allem, was von ihr bekannt ist</translation>
        </message>
        <message>
            <source>Any time</source>
            <translation>Jederzeit</translation>
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
            <source>As the ledger has it</source>
            <translation>Wie es in der Bestellliste steht</translation>
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
            <source>As they were kept; nothing here can be changed.</source>
            <translation>Wie sie aufbewahrt wurden; hier lässt sich nichts ändern.</translation>
        </message>
        <message>
            <source>Ask Neto</source>
            <translation>Neto fragen</translation>
        </message>
        <message>
            <source>Ask Neto for {number}</source>
            <translation>Neto nach {number} fragen</translation>
        </message>
        <message>
            <source>Ask Neto whether it has an order with this number.</source>
            <translation>Fragen Sie Neto, ob es eine Bestellung mit dieser Nummer hat.</translation>
        </message>
        <message>
            <source>Ask before sending</source>
            <translation>Vor dem Senden fragen</translation>
        </message>
        <message>
            <source>Ask whoever looks after the ledger's server.</source>
            <translation>Fragen Sie die Person, die den Server der Bestellliste betreut.</translation>
        </message>
        <message>
            <source>Asked for again after its download was undone; its new reference is {reference}</source>
            <translation>Nach der Rücknahme ihres Downloads noch einmal verlangt; ihre neue Referenz ist {reference}</translation>
        </message>
        <message>
            <source>Asked for before settings are saved, a download is undone or a month is closed.</source>
            <translation>Sie wird verlangt, bevor Einstellungen gespeichert, ein Download zurückgenommen oder ein Monat abgeschlossen wird.</translation>
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
            <source>Asked to be updated all the same</source>
            <translation>Trotzdem zu aktualisieren</translation>
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
            <source>Asking Neto for {number}…</source>
            <translation>Neto wird nach {number} gefragt…</translation>
        </message>
        <message>
            <source>Asking Neto…</source>
            <translation>Neto wird gefragt…</translation>
        </message>
        <message>
            <source>Asking Omni whether it has these codes…</source>
            <translation>Omni wird gefragt, ob es diese Codes hat…</translation>
        </message>
        <message>
            <source>Asking Omni whether it has this code…</source>
            <translation>Omni wird gefragt, ob es diesen Code hat…</translation>
        </message>
        <message>
            <source>Asking the server…</source>
            <translation>Server wird gefragt…</translation>
        </message>
        <message>
            <source>Asks for the PIN.</source>
            <translation>Verlangt die PIN.</translation>
        </message>
        <message>
            <source>At least {count} more don't fit.</source>
            <translation>Mindestens {count} weitere passen nicht.</translation>
        </message>
        <message>
            <source>At most 20 characters. The SKU table then says that it is this product.</source>
            <translation>Höchstens 20 Zeichen. Die SKU-Tabelle sagt dann, dass es dieses Produkt ist.</translation>
        </message>
        <message>
            <source>At most a year is shown at once. Choose fewer days.</source>
            <translation>Höchstens ein Jahr wird auf einmal gezeigt. Wählen Sie weniger Tage.</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Sofort</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Audit {local:%Y-%m-%d}.csv</source>
            <translation>Protokoll {local:%Y-%m-%d}.csv</translation>
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
            <source>Automatic</source>
            <translation>Automatisch</translation>
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
            <source>Backorder</source>
            <translation>Nachlieferung</translation>
        </message>
        <message>
            <source>Backorder, split off in Neto</source>
            <translation>Nachlieferung, in Neto abgetrennt</translation>
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
            <source>Before it stood: {orders} orders, {runs} downloads, {settings} saved settings</source>
            <translation>Davor standen: {orders} Bestellungen, {runs} Downloads, {settings} gespeicherte Einstellungen</translation>
        </message>
        <message>
            <source>Being checked</source>
            <translation>Wird geprüft</translation>
        </message>
        <message>
            <source>Bill to</source>
            <translation>Rechnung an</translation>
        </message>
        <message>
            <source>Billing</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <source>Billing city</source>
            <translation>Ort (Rechnung)</translation>
        </message>
        <message>
            <source>Billing company</source>
            <translation>Firma (Rechnung)</translation>
        </message>
        <message>
            <source>Billing country</source>
            <translation>Land (Rechnung)</translation>
        </message>
        <message>
            <source>Billing first name</source>
            <translation>Vorname (Rechnung)</translation>
        </message>
        <message>
            <source>Billing last name</source>
            <translation>Nachname (Rechnung)</translation>
        </message>
        <message>
            <source>Billing phone</source>
            <translation>Telefon (Rechnung)</translation>
        </message>
        <message>
            <source>Billing postcode</source>
            <translation>Postleitzahl (Rechnung)</translation>
        </message>
        <message>
            <source>Billing state</source>
            <translation>Bundesstaat (Rechnung)</translation>
        </message>
        <message>
            <source>Billing street</source>
            <translation>Straße (Rechnung)</translation>
        </message>
        <message>
            <source>Billing street, line 2</source>
            <translation>Straße, Zeile 2 (Rechnung)</translation>
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
            <source>Both catalogues agree</source>
            <translation>Beide Kataloge stimmen überein</translation>
        </message>
        <message>
            <source>Both catalogues agree, as far as this way goes.</source>
            <translation>In dieser Richtung stimmen beide Kataloge überein.</translation>
        </message>
        <message>
            <source>Both catalogues are read; nothing is changed.</source>
            <translation>Beide Kataloge werden gelesen; nichts wird geändert.</translation>
        </message>
        <message>
            <source>Both sides agree to the cent. {means}</source>
            <translation>Beide Seiten stimmen auf den Cent überein. {means}</translation>
        </message>
        <message>
            <source>Both sides could not be read: {sentence}</source>
            <translation>Beide Seiten waren nicht lesbar: {sentence}</translation>
        </message>
        <message>
            <source>Both sides last read {when}.</source>
            <translation>Beide Seiten zuletzt gelesen {when}.</translation>
        </message>
        <message>
            <source>Both sides of these days were not read as a whole yet.</source>
            <translation>Beide Seiten dieser Tage wurden noch nicht im Ganzen gelesen.</translation>
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
            <source>By its number it comes down whatever its date, waiting time, status and sales channel are. The payment rule still holds.</source>
            <translation>Über ihre Nummer kommt sie, gleich welches Datum, welche Wartezeit, welchen Status und Verkaufskanal sie hat. Die Zahlungsregel gilt weiter.</translation>
        </message>
        <message>
            <source>By the day an order was placed. Then names and addresses are erased; matching and history still work. Daily copies of our data go after a week.</source>
            <translation>Ab dem Tag der Bestellung. Danach werden Namen und Adressen gelöscht; Zuordnung und Verlauf bleiben. Tägliche Kopien unserer Daten verfallen nach einer Woche.</translation>
        </message>
        <message>
            <source>By the settings this side doesn't decide them.</source>
            <translation>Nach den Einstellungen entscheidet diese Seite nicht darüber.</translation>
        </message>
        <message>
            <source>By the store's clock; yesterday's proof in five lines. Blank sends none.</source>
            <translation>Nach der Uhr des Shops; der Nachweis des Vortags in fünf Zeilen. Leer: keine.</translation>
        </message>
        <message>
            <source>By this shop's own rhythm of the last eight weeks: not while it is usually quiet.</source>
            <translation>Nach dem Rhythmus dieses Shops in den letzten acht Wochen: nicht zu Zeiten, die sonst ruhig sind.</translation>
        </message>
        <message>
            <source>By today's settings, and as Neto showed it last.</source>
            <translation>Nach den heutigen Einstellungen und wie Neto sie zuletzt gezeigt hat.</translation>
        </message>
        <message>
            <source>By {starter}, settings version {settings}</source>
            <translation>Von {starter}, Einstellungen Version {settings}</translation>
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
            <source>Cancel the order in Neto if the sale is off; otherwise make a new sales order in Omni by hand. Then dismiss this.</source>
            <translation>Stornieren Sie die Bestellung in Neto, wenn der Verkauf nicht mehr gilt; sonst legen Sie in Omni von Hand einen neuen Verkaufsauftrag an. Danach hier schließen.</translation>
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
            <source>Cancelled in Neto, but worked on in Omni</source>
            <translation>In Neto abgebrochen, aber in Omni bearbeitet</translation>
        </message>
        <message>
            <source>Cancelled in Neto, but {omni} in Omni</source>
            <translation>In Neto storniert, aber in Omni {omni}</translation>
        </message>
        <message>
            <source>Cancelled in Neto: its sales order would be voided.</source>
            <translation>In Neto storniert: ihr Verkaufsauftrag würde storniert.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing is lost.</source>
            <translation>Abgebrochen. Nichts ist verloren.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>Abgebrochen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Cancelled; what was not sent yet stays as it was.</source>
            <translation>Abgebrochen; was noch nicht gesendet war, bleibt, wie es war.</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Ursache</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Nachweis</translation>
        </message>
        <message>
            <source>Change PIN</source>
            <translation>PIN ändern</translation>
        </message>
        <message>
            <source>Change it in Omni by hand, as far as it still matters, or leave it; then dismiss this.</source>
            <translation>Ändern Sie ihn in Omni von Hand, soweit es noch darauf ankommt, oder lassen Sie ihn so; schließen Sie dies dann ab.</translation>
        </message>
        <message>
            <source>Change it in Omni by hand.</source>
            <translation>Ändern Sie es in Omni von Hand.</translation>
        </message>
        <message>
            <source>Change it only when Cin7 told you to.</source>
            <translation>Ändern Sie sie nur, wenn Cin7 es Ihnen sagt.</translation>
        </message>
        <message>
            <source>Change sent</source>
            <translation>Änderung gesendet</translation>
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
            <source>Changed in Neto</source>
            <translation>In Neto geändert</translation>
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
            <source>Changed in Neto: {v0}.</source>
            <translation>In Neto geändert: {v0}.</translation>
        </message>
        <message>
            <source>Changed in Omni</source>
            <translation>In Omni geändert</translation>
        </message>
        <message>
            <source>Changed meanwhile: {what}</source>
            <translation>Inzwischen geändert: {what}</translation>
        </message>
        <message>
            <source>Changed since</source>
            <translation>Geändert seit</translation>
        </message>
        <message>
            <source>Changed since it was closed</source>
            <translation>Seit dem Abschluss geändert</translation>
        </message>
        <message>
            <source>Changed since {count}</source>
            <translation>Seither geändert {count}</translation>
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
            <source>Check now</source>
            <translation>Jetzt prüfen</translation>
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
            <translation>Prüfen Sie, ob der Webshop Bestellungen und Zahlungen annimmt. Wenn ja, sehen Sie mit „Bestellungen laden“ noch einmal nach.</translation>
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
            <source>Check the catalogue again, and look at the product once more.</source>
            <translation>Prüfen Sie den Katalog erneut und sehen Sie sich das Produkt noch einmal an.</translation>
        </message>
        <message>
            <source>Check the catalogue, and write the code as it stands there.</source>
            <translation>Prüfen Sie den Katalog und schreiben Sie den Code so, wie er dort steht.</translation>
        </message>
        <message>
            <source>Check the chain</source>
            <translation>Kette prüfen</translation>
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
            <source>Check the network and the ledger's server; it goes on by itself.</source>
            <translation>Prüfen Sie das Netzwerk und den Server der Bestellliste; danach geht es von selbst weiter.</translation>
        </message>
        <message>
            <source>Check the network if it happens often; the next download goes on by itself.</source>
            <translation>Prüfen Sie das Netzwerk, wenn es öfter geschieht; der nächste Download macht von selbst weiter.</translation>
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
            <source>Check the number. One that Neto listed before is asked for again by itself.</source>
            <translation>Prüfen Sie die Nummer. Nach einer, die Neto zuvor aufgeführt hat, wird von selbst erneut gefragt.</translation>
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
            <source>Checked {moment}</source>
            <translation>Geprüft {moment}</translation>
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
            <source>Checking {name}…</source>
            <translation>{name} wird geprüft…</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Wird geprüft…</translation>
        </message>
        <message>
            <source>Choice of a customer taken back</source>
            <translation>Wahl eines Kunden zurückgenommen</translation>
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
            <source>Choose none</source>
            <translation>Keine wählen</translation>
        </message>
        <message>
            <source>Choose none of them</source>
            <translation>Keine davon wählen</translation>
        </message>
        <message>
            <source>Choose one in the list to see what became of it and why.</source>
            <translation>Wählen Sie eine in der Liste, um zu sehen, was aus ihr wurde und warum.</translation>
        </message>
        <message>
            <source>Choose one of them under Branches (branches.default_branch).</source>
            <translation>Wählen Sie eine davon unter „Filialen“ (branches.default_branch).</translation>
        </message>
        <message>
            <source>Choose one of: {words}.</source>
            <translation>Wählen Sie eins davon: {words}.</translation>
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
            <source>Choose the product, or enter the code that it has in Omni.</source>
            <translation>Wählen Sie das Produkt oder geben Sie seinen Code in Omni ein.</translation>
        </message>
        <message>
            <source>Choose the right product, or change the code of the others in Omni.</source>
            <translation>Wählen Sie das richtige Produkt oder ändern Sie in Omni den Code der anderen.</translation>
        </message>
        <message>
            <source>Choose the right product, or take the barcode off the others in Omni, then retry.</source>
            <translation>Wählen Sie das richtige Produkt, oder nehmen Sie den Barcode bei den anderen in Omni weg und versuchen Sie es dann erneut.</translation>
        </message>
        <message>
            <source>Choose the size: {products}. In Neto each size needs a SKU of its own, the code that the size has in Omni.</source>
            <translation>Wählen Sie die Größe: {products}. In Neto braucht jede Größe eine eigene SKU, nämlich den Code der Größe in Omni.</translation>
        </message>
        <message>
            <source>Choose the {v0} from the list, or give the number that Omni has for it.</source>
            <translation>Wählen Sie {v0} aus der Liste, oder geben Sie die Nummer an, die Omni dafür hat.</translation>
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
            <source>Choose {found} if it is the same product, or type the SKU anew in Neto.</source>
            <translation>Wählen Sie {found}, wenn es dasselbe Produkt ist, oder tippen Sie die SKU in Neto neu.</translation>
        </message>
        <message>
            <source>Choose {found}, the product with the number {number}, if that is what the shop sells as {sku}.</source>
            <translation>Wählen Sie {found}, das Produkt mit der Nummer {number}, wenn der Shop das als {sku} verkauft.</translation>
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
            <source>Chosen by hand</source>
            <translation>Von Hand gewählt</translation>
        </message>
        <message>
            <source>Chosen for</source>
            <translation>Gewählt für</translation>
        </message>
        <message>
            <source>Chosen where a SKU of Neto isn't the code of a product in Omni. A change counts for orders that are not in Omni yet.</source>
            <translation>Gewählt, wo eine SKU von Neto kein Produktcode in Omni ist. Eine Änderung gilt für Bestellungen, die noch nicht in Omni sind.</translation>
        </message>
        <message>
            <source>Chosen where several customers in Omni share a value. The value itself is not kept, only what it is known again by.</source>
            <translation>Gewählt, wo mehrere Kunden in Omni einen Wert teilen. Der Wert selbst wird nicht aufbewahrt, nur woran er wiedererkannt wird.</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Filter löschen</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Uhr</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <source>Close of a month</source>
            <translation>Abschluss eines Monats</translation>
        </message>
        <message>
            <source>Close other copies of this program, then retry.</source>
            <translation>Schließen Sie andere Kopien dieses Programms und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Close the panel</source>
            <translation>Bereich schließen</translation>
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
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <source>Close this month…</source>
            <translation>Monat abschließen…</translation>
        </message>
        <message>
            <source>Close this program, then put back a copy of it under the name {v0}: {v1} in {v2}, the newest is {v3}.</source>
            <translation>Schließen Sie dieses Programm und holen Sie dann eine Kopie unter dem Namen {v0} zurück: {v1} in {v2}, die neueste ist {v3}.</translation>
        </message>
        <message>
            <source>Close to the tray</source>
            <translation>In die Ablage schließen</translation>
        </message>
        <message>
            <source>Close {month}</source>
            <translation>{month} abschließen</translation>
        </message>
        <message>
            <source>Close {month}?</source>
            <translation>{month} abschließen?</translation>
        </message>
        <message>
            <source>Closed on {at} by {by}, and IT CHANGED SINCE: the hash was {hash}.</source>
            <translation>Abgeschlossen am {at} von {by}, und SEITHER GEÄNDERT: die Prüfsumme war {hash}.</translation>
        </message>
        <message>
            <source>Closed on {at} by {by}, and nothing changed since.</source>
            <translation>Abgeschlossen am {at} von {by}, und seither hat sich nichts geändert.</translation>
        </message>
        <message>
            <source>Closed {when} by {who}, and something changed since: what is shown here is not what was closed.</source>
            <translation>Abgeschlossen {when} von {who}, und seither hat sich etwas geändert: was hier steht, ist nicht, was abgeschlossen wurde.</translation>
        </message>
        <message>
            <source>Closed {when} by {who}. Nothing changed since.</source>
            <translation>Abgeschlossen {when} von {who}. Seither hat sich nichts geändert.</translation>
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
            <source>Closing…</source>
            <translation>Wird abgeschlossen…</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Code in Omni</source>
            <translation>Code in Omni</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
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
            <source>Compare</source>
            <translation>Vergleichen</translation>
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
            <source>Compare both sides. Correct the sales order in Omni, or the order in Neto; if it's meant so, dismiss this.</source>
            <translation>Vergleichen Sie beide Seiten. Berichtigen Sie den Verkaufsauftrag in Omni oder die Bestellung in Neto; ist es so gewollt, schließen Sie das hier.</translation>
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
            <source>Compare both sides…</source>
            <translation>Beide Seiten vergleichen…</translation>
        </message>
        <message>
            <source>Compare the audit with a paper</source>
            <translation>Das Protokoll mit einem Blatt vergleichen</translation>
        </message>
        <message>
            <source>Compare the payments on both sides and correct the wrong one. If all is well, dismiss this.</source>
            <translation>Vergleichen Sie die Zahlungen auf beiden Seiten und berichtigen Sie die falsche. Ist alles in Ordnung, schließen Sie das hier.</translation>
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
            <source>Compare with a paper…</source>
            <translation>Mit einem Blatt vergleichen…</translation>
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
            <source>Completed in Neto, but it waits: {v0}.</source>
            <translation>In Neto abgeschlossen, aber sie wartet: {v0}.</translation>
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
            <source>Completed in Neto: its sales order would be dispatched.</source>
            <translation>In Neto abgeschlossen: ihr Verkaufsauftrag würde versendet.</translation>
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
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Connect to Cin7 Omni</source>
            <translation>Mit Omni verbinden</translation>
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
            <source>Connected. Close Omni Desktop and open it again: from then on it works on the shared list.</source>
            <translation>Verbunden. Schließen Sie Omni Desktop und öffnen Sie es wieder: Von da an arbeitet es mit der gemeinsamen Liste.</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>Verbindung wird hergestellt…</translation>
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
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy Omni reference</source>
            <translation>Omni-Referenz kopieren</translation>
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
            <source>Copy order number</source>
            <translation>Bestellnummer kopieren</translation>
        </message>
        <message>
            <source>Copy reference</source>
            <translation>Referenz kopieren</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Befehl kopieren</translation>
        </message>
        <message>
            <source>Copy {heading}</source>
            <translation>{heading} kopieren</translation>
        </message>
        <message>
            <source>Copy {what} {text}</source>
            <translation>{what} {text} kopieren</translation>
        </message>
        <message>
            <source>Copy {words}</source>
            <translation>{words} kopieren</translation>
        </message>
        <message>
            <source>Copy: {heading}</source>
            <translation>Kopieren: {heading}</translation>
        </message>
        <message>
            <source>Correct the payment in Omni by hand, then dismiss this.</source>
            <translation>Berichtigen Sie die Zahlung in Omni von Hand und verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>Correct what its words name, and try again.</source>
            <translation>Berichtigen Sie, was die Worte nennen, und versuchen Sie es erneut.</translation>
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
            <source>Coupon</source>
            <translation>Gutschein</translation>
        </message>
        <message>
            <source>Create in Omni as</source>
            <translation>In Omni anlegen als</translation>
        </message>
        <message>
            <source>Create in Omni…</source>
            <translation>In Omni anlegen…</translation>
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
            <source>Create {products}</source>
            <translation>{products} anlegen</translation>
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
            <source>Credit note</source>
            <translation>Gutschrift</translation>
        </message>
        <message>
            <source>Credit note for {order}</source>
            <translation>Gutschrift für {order}</translation>
        </message>
        <message>
            <source>Credit note made in Omni</source>
            <translation>Gutschrift in Omni angelegt</translation>
        </message>
        <message>
            <source>Credit note sent</source>
            <translation>Gutschrift gesendet</translation>
        </message>
        <message>
            <source>Credit note {reference} made in Omni as a draft (refund {rma})</source>
            <translation>Gutschrift {reference} in Omni als Entwurf angelegt (Erstattung {rma})</translation>
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
            <source>Customer chosen</source>
            <translation>Kunde gewählt</translation>
        </message>
        <message>
            <source>Customer details</source>
            <translation>Kundendaten</translation>
        </message>
        <message>
            <source>Customer details erased</source>
            <translation>Kundendaten gelöscht</translation>
        </message>
        <message>
            <source>Customer details were erased</source>
            <translation>Kundendaten wurden gelöscht</translation>
        </message>
        <message>
            <source>Customer details were erased on {long_day}</source>
            <translation>Kundendaten wurden am {long_day} gelöscht</translation>
        </message>
        <message>
            <source>Customer found by {how} {value}.</source>
            <translation>Kunde gefunden über {how} {value}.</translation>
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
            <source>Customer {contact_id}</source>
            <translation>Kunde {contact_id}</translation>
        </message>
        <message>
            <source>Customer {contact} is chosen for this order</source>
            <translation>Kunde {contact} ist für diese Bestellung gewählt</translation>
        </message>
        <message>
            <source>Customer {id}</source>
            <translation>Kunde {id}</translation>
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
            <source>Customers answered by Omni</source>
            <translation>Antwort von Omni auf Kunden</translation>
        </message>
        <message>
            <source>Customers chosen for always</source>
            <translation>Für immer gewählte Kunden</translation>
        </message>
        <message>
            <source>Customers sent to Omni</source>
            <translation>Kunden an Omni gesendet</translation>
        </message>
        <message>
            <source>Customers…</source>
            <translation>Kunden…</translation>
        </message>
        <message>
            <source>Daily summary at</source>
            <translation>Tagesmail um</translation>
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
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>Decide: send it again, or leave it out of Omni.</source>
            <translation>Entscheiden Sie: noch einmal senden oder aus Omni weglassen.</translation>
        </message>
        <message>
            <source>Decided or sent between two days</source>
            <translation>Zwischen zwei Tagen entschieden oder gesendet</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Entscheidungen</translation>
        </message>
        <message>
            <source>Default branch: branch routing is off.</source>
            <translation>Standardfiliale: Filialen werden nicht zugeordnet.</translation>
        </message>
        <message>
            <source>Default branch: no row of the branch routing grid is met.</source>
            <translation>Standardfiliale: keine Zeile der Filialtabelle trifft zu.</translation>
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
            <source>Delete this view?</source>
            <translation>Diese Ansicht löschen?</translation>
        </message>
        <message>
            <source>Delete {name}</source>
            <translation>{name} löschen</translation>
        </message>
        <message>
            <source>Deleted in Neto, but {reference} is in Omni</source>
            <translation>In Neto gelöscht, aber {reference} steht in Omni</translation>
        </message>
        <message>
            <source>Deleted in Omni</source>
            <translation>In Omni gelöscht</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <source>Deliver to</source>
            <translation>Lieferung an</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Lieferung</translation>
        </message>
        <message>
            <source>Delivery and billing</source>
            <translation>Lieferung und Rechnung</translation>
        </message>
        <message>
            <source>Delivery city</source>
            <translation>Ort (Lieferung)</translation>
        </message>
        <message>
            <source>Delivery company</source>
            <translation>Firma (Lieferung)</translation>
        </message>
        <message>
            <source>Delivery country</source>
            <translation>Land (Lieferung)</translation>
        </message>
        <message>
            <source>Delivery date</source>
            <translation>Lieferdatum</translation>
        </message>
        <message>
            <source>Delivery first name</source>
            <translation>Vorname (Lieferung)</translation>
        </message>
        <message>
            <source>Delivery instructions</source>
            <translation>Lieferhinweise</translation>
        </message>
        <message>
            <source>Delivery last name</source>
            <translation>Nachname (Lieferung)</translation>
        </message>
        <message>
            <source>Delivery phone</source>
            <translation>Telefon (Lieferung)</translation>
        </message>
        <message>
            <source>Delivery postcode</source>
            <translation>Postleitzahl (Lieferung)</translation>
        </message>
        <message>
            <source>Delivery state</source>
            <translation>Bundesstaat (Lieferung)</translation>
        </message>
        <message>
            <source>Delivery street</source>
            <translation>Straße (Lieferung)</translation>
        </message>
        <message>
            <source>Delivery street, line 2</source>
            <translation>Straße, Zeile 2 (Lieferung)</translation>
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
            <source>Differences</source>
            <translation>Abweichungen</translation>
        </message>
        <message>
            <source>Differences {count}</source>
            <translation>Abweichungen {count}</translation>
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
            <source>Discounts read as: {v0}.</source>
            <translation>Rabatte so gelesen: {v0}.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Dismiss {orders}</source>
            <translation>{orders} verwerfen</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Dismissed: {reason}</source>
            <translation>Verworfen: {reason}</translation>
        </message>
        <message>
            <source>Dismiss…</source>
            <translation>Verwerfen…</translation>
        </message>
        <message>
            <source>Dismiss… is for an order that you settled by hand. See </source>
            <translation>Verwerfen… ist für eine Bestellung, die Sie von Hand erledigt haben. Siehe </translation>
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
            <source>Dispatch or void of an order that a problem kept back</source>
            <translation>Versand oder Storno einer Bestellung, die ein Problem zurückhielt</translation>
        </message>
        <message>
            <source>Dispatch sent</source>
            <translation>Versand gesendet</translation>
        </message>
        <message>
            <source>Dispatched</source>
            <translation>Versendet</translation>
        </message>
        <message>
            <source>Dispatched in Omni</source>
            <translation>In Omni versendet</translation>
        </message>
        <message>
            <source>Dispatched in Omni: completed in Neto{parcel}</source>
            <translation>In Omni versendet: in Neto abgeschlossen{parcel}</translation>
        </message>
        <message>
            <source>Dispatched or invoiced alone</source>
            <translation>Nur versendet oder nur fakturiert</translation>
        </message>
        <message>
            <source>Dispatched without a date</source>
            <translation>Ohne Datum versendet</translation>
        </message>
        <message>
            <source>Dispatched, not invoiced</source>
            <translation>Versendet, nicht fakturiert</translation>
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
            <source>Documents of order {id}</source>
            <translation>Dokumente der Bestellung {id}</translation>
        </message>
        <message>
            <source>Documents…</source>
            <translation>Dokumente…</translation>
        </message>
        <message>
            <source>Does Omni have all your products? A check says which ones are missing, and changes nothing.</source>
            <translation>Hat Omni alle Ihre Produkte? Eine Prüfung sagt, welche fehlen, und ändert nichts.</translation>
        </message>
        <message>
            <source>Done with the PIN</source>
            <translation>Mit der PIN getan</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Download Orders</source>
            <translation>Bestellungen laden</translation>
        </message>
        <message>
            <source>Download Products created after</source>
            <translation>„Produkte laden“ ab Anlage</translation>
        </message>
        <message>
            <source>Download Products…</source>
            <translation>Produkte laden…</translation>
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
            <source>Download ended</source>
            <translation>Download beendet</translation>
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
            <source>Download it now, or leave it to the next download.</source>
            <translation>Laden Sie sie jetzt herunter, oder überlassen Sie das dem nächsten Download.</translation>
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
            <translation>Bestellungen laden ab</translation>
        </message>
        <message>
            <source>Download payments</source>
            <translation>Zahlungen herunterladen</translation>
        </message>
        <message>
            <source>Download payments is on, but the Neto key isn't accepted for reading payments. Allow it in Neto, or switch Download payments off. Nothing is lost.</source>
            <translation>„Zahlungen herunterladen“ ist an, aber der Neto-Schlüssel darf keine Zahlungen lesen. Erlauben Sie es in Neto, oder schalten Sie „Zahlungen herunterladen“ aus. Nichts ist verloren.</translation>
        </message>
        <message>
            <source>Download products to Omni</source>
            <translation>Produkte nach Omni laden</translation>
        </message>
        <message>
            <source>Download started</source>
            <translation>Download begonnen</translation>
        </message>
        <message>
            <source>Download these now</source>
            <translation>Diese jetzt herunterladen</translation>
        </message>
        <message>
            <source>Download this one now</source>
            <translation>Diese jetzt herunterladen</translation>
        </message>
        <message>
            <source>Download this order now</source>
            <translation>Diese Bestellung jetzt herunterladen</translation>
        </message>
        <message>
            <source>Download {orders}</source>
            <translation>{orders} herunterladen</translation>
        </message>
        <message>
            <source>Download {v0} was a rehearsal: it made nothing in Omni.</source>
            <translation>Download {v0} war ein Probelauf: er hat in Omni nichts angelegt.</translation>
        </message>
        <message>
            <source>Download {words}</source>
            <translation>{words} herunterladen</translation>
        </message>
        <message>
            <source>Download {words} again…</source>
            <translation>{words} erneut herunterladen…</translation>
        </message>
        <message>
            <source>Downloaded up to</source>
            <translation>Heruntergeladen bis</translation>
        </message>
        <message>
            <source>Downloaded up to can only be moved back: moved on, orders would be missed. Nothing was changed.</source>
            <translation>„Heruntergeladen bis“ kann nur zurückgesetzt werden: weiter vorn würden Bestellungen übersehen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Downloaded up to moved back</source>
            <translation>„Heruntergeladen bis“ zurückgesetzt</translation>
        </message>
        <message>
            <source>Downloading</source>
            <translation>Download läuft</translation>
        </message>
        <message>
            <source>Downloading now would make each a second time, so nothing was sent.</source>
            <translation>Jetzt herunterzuladen würde jede ein zweites Mal anlegen, deshalb wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Downloading {id}…</source>
            <translation>{id} wird heruntergeladen…</translation>
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
            <source>Downloads are off for this store.</source>
            <translation>Downloads sind für diesen Shop ausgeschaltet.</translation>
        </message>
        <message>
            <source>Downloads are off for this store: set download_orders.enabled to true.</source>
            <translation>Downloads sind für diesen Shop aus: setzen Sie download_orders.enabled auf true.</translation>
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
            <source>Downloads go by the settings that the ledger has.</source>
            <translation>Downloads richten sich nach den Einstellungen in der Bestellliste.</translation>
        </message>
        <message>
            <source>Downloads go on tomorrow by themselves.</source>
            <translation>Downloads gehen morgen von selbst weiter.</translation>
        </message>
        <message>
            <source>Downloads of {v0} have stopped since {v1}: {v2}.</source>
            <translation>Die Downloads von {v0} stehen seit {v1}: {v2}.</translation>
        </message>
        <message>
            <source>Downloads run on {computer}</source>
            <translation>{computer} lädt herunter</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Drafts are never dispatched by themselves: they wait until somebody approves them in Omni.</source>
            <translation>Entwürfe werden nie von selbst versendet: sie warten, bis jemand sie in Omni freigibt.</translation>
        </message>
        <message>
            <source>Drag a row to change the order, or press Alt+Up and Alt+Down.</source>
            <translation>Zeilen ziehen, oder Alt+Auf und Alt+Ab drücken.</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>E-mail from</source>
            <translation>E-Mail von</translation>
        </message>
        <message>
            <source>E-mail to</source>
            <translation>E-Mail an</translation>
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
            <source>Each entry must be a text.</source>
            <translation>Jeder Eintrag muss ein Text sein.</translation>
        </message>
        <message>
            <source>Each entry needs 1 to {longest} characters.</source>
            <translation>Jeder Eintrag braucht 1 bis {longest} Zeichen.</translation>
        </message>
        <message>
            <source>Each of Neto's fields has one row.</source>
            <translation>Jedes Feld von Neto hat eine Zeile.</translation>
        </message>
        <message>
            <source>Each order once, right to the cent</source>
            <translation>Jede Bestellung einmal, auf den Cent genau</translation>
        </message>
        <message>
            <source>Each row is an object with a branch and its conditions.</source>
            <translation>Jede Zeile ist ein Objekt mit einer Filiale und ihren Bedingungen.</translation>
        </message>
        <message>
            <source>Each sales order with an invoice date makes an invoice in Omni's accounting.</source>
            <translation>Jeder Verkaufsauftrag mit einem Rechnungsdatum macht in Omnis Buchhaltung eine Rechnung.</translation>
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
            <source>Encryption</source>
            <translation>Verschlüsselung</translation>
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
            <source>Enter the SKU as Neto has it.</source>
            <translation>Geben Sie die SKU ein, wie sie in Neto steht.</translation>
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
            <source>Entry</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <source>Entry {number}, its hash {hash}</source>
            <translation>Eintrag {number}, seine Prüfsumme {hash}</translation>
        </message>
        <message>
            <source>Entry {n} has the hash that was given.</source>
            <translation>Eintrag {n} hat die angegebene Prüfsumme.</translation>
        </message>
        <message>
            <source>Entry {n} is missing.</source>
            <translation>Eintrag {n} fehlt.</translation>
        </message>
        <message>
            <source>Entry {n}{of} isn't as it was written.</source>
            <translation>Eintrag {n}{of} ist nicht mehr so, wie er geschrieben wurde.</translation>
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
            <source>Even together the branches fall short, so the order goes whole to {v0}.</source>
            <translation>Auch zusammen haben die Filialen nicht genug, deshalb geht die Bestellung ganz an {v0}.</translation>
        </message>
        <message>
            <source>Every SKU is looked for under its own code. What is chosen here or under Needs attention is listed.</source>
            <translation>Jede SKU wird unter ihrem eigenen Code gesucht. Was hier oder unter Zu klären gewählt wird, steht in dieser Liste.</translation>
        </message>
        <message>
            <source>Every order goes to the default customer.</source>
            <translation>Jede Bestellung geht an den Standardkunden.</translation>
        </message>
        <message>
            <source>Every order is in Omni or was left out by your settings.</source>
            <translation>Jede Bestellung ist in Omni oder wurde durch Ihre Einstellungen ausgelassen.</translation>
        </message>
        <message>
            <source>Every order is where it should be.</source>
            <translation>Jede Bestellung ist, wo sie sein soll.</translation>
        </message>
        <message>
            <source>Every order needs a branch, so nothing was read or sent.</source>
            <translation>Jede Bestellung braucht eine Filiale, deshalb wurde nichts gelesen oder gesendet.</translation>
        </message>
        <message>
            <source>Every order of {month} is in Omni, to the cent.</source>
            <translation>Jede Bestellung vom {month} ist in Omni, auf den Cent.</translation>
        </message>
        <message>
            <source>Every order that Neto changed since then is read again. Going back makes no doubles: what is in Omni already isn't made again.</source>
            <translation>Jede Bestellung, die Neto seither geändert hat, wird noch einmal gelesen. Zurückgehen macht nichts doppelt: was in Omni ist, wird nicht noch einmal angelegt.</translation>
        </message>
        <message>
            <source>Every sales channel is downloaded. Its own is “{channel}”.</source>
            <translation>Jeder Verkaufskanal wird heruntergeladen. Ihrer ist „{channel}“.</translation>
        </message>
        <message>
            <source>Every sales order is read back from Omni and compared.</source>
            <translation>Jeder Verkaufsauftrag wird aus Omni zurückgelesen und verglichen.</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle Personen</translation>
        </message>
        <message>
            <source>Everything that people and downloads decided or sent</source>
            <translation>Alles, was Personen und Downloads entschieden oder gesendet haben</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Excel workbook…</source>
            <translation>Excel-Mappe…</translation>
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
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export {words}…</source>
            <translation>{words} exportieren…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>External Route Codes</source>
            <translation>Externe Routencodes</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Angaben</translation>
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
            <source>Fill in E-mail to and Mail server first.</source>
            <translation>Füllen Sie zuerst „E-Mail an“ und „Mailserver“ aus.</translation>
        </message>
        <message>
            <source>Finds an entry that was changed, taken out or cut off</source>
            <translation>Findet einen Eintrag, der geändert, entfernt oder abgeschnitten wurde</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Fertigstellen</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <source>For Open in Neto: an order's address in the browser, with {order} for its number.</source>
            <translation>Für „In Neto öffnen“: die Adresse einer Bestellung im Browser, mit {order} für ihre Nummer.</translation>
        </message>
        <message>
            <source>For Open in Omni: a sales order's address in the browser, with {id} for Omni's number.</source>
            <translation>Für „In Omni öffnen“: die Adresse eines Verkaufsauftrags im Browser, mit {id} für Omnis Nummer.</translation>
        </message>
        <message>
            <source>For example N100234, N100240</source>
            <translation>Zum Beispiel N100234, N100240</translation>
        </message>
        <message>
            <source>For example: corrected in Omni</source>
            <translation>Zum Beispiel: in Omni berichtigt</translation>
        </message>
        <message>
            <source>For example: sold at the counter</source>
            <translation>Zum Beispiel: an der Theke verkauft</translation>
        </message>
        <message>
            <source>For new customers</source>
            <translation>Für neue Kunden</translation>
        </message>
        <message>
            <source>For support: {code}. {facts}</source>
            <translation>Für die Betreuung: {code}. {facts}</translation>
        </message>
        <message>
            <source>Forever</source>
            <translation>Für immer</translation>
        </message>
        <message>
            <source>Forgotten? Whoever has both keys of a store removes it with the command: pin reset</source>
            <translation>Vergessen? Wer beide Schlüssel eines Shops hat, entfernt sie mit dem Befehl: pin reset</translation>
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
            <source>Fully Picked hands a sales order over to shipping as soon as it is made.</source>
            <translation>Fully Picked übergibt einen Verkaufsauftrag dem Versand, sobald er angelegt ist.</translation>
        </message>
        <message>
            <source>Give a list of at most {v0} branches.</source>
            <translation>Geben Sie eine Liste mit höchstens {v0} Filialen an.</translation>
        </message>
        <message>
            <source>Give a list of rows, as in [{"branch": 3, "countries": ["AU"]}].</source>
            <translation>Geben Sie eine Liste von Zeilen an, wie [{"branch": 3, "countries": ["AU"]}].</translation>
        </message>
        <message>
            <source>Give a list, as in ["one", "two"].</source>
            <translation>Geben Sie eine Liste an, wie ["one", "two"].</translation>
        </message>
        <message>
            <source>Give a number from {low} to {high} with at most four decimal places, or leave it blank.</source>
            <translation>Geben Sie eine Zahl von {low} bis {high} mit höchstens vier Nachkommastellen an, oder lassen Sie das Feld leer.</translation>
        </message>
        <message>
            <source>Give a number from {low} to {high} with at most four decimal places.</source>
            <translation>Geben Sie eine Zahl von {low} bis {high} mit höchstens vier Nachkommastellen an.</translation>
        </message>
        <message>
            <source>Give a shorter code for the product; the SKU table then says that it is this one.</source>
            <translation>Geben Sie einen kürzeren Code für das Produkt an; die SKU-Tabelle sagt dann, dass es dieses ist.</translation>
        </message>
        <message>
            <source>Give a table, as in {"in Neto": "in Omni"}.</source>
            <translation>Geben Sie eine Tabelle an, wie {"in Neto": "in Omni"}.</translation>
        </message>
        <message>
            <source>Give a table, as in {{"{v0}": "{v1}"}}.</source>
            <translation>Geben Sie eine Tabelle an, wie in {{"{v0}": "{v1}"}}.</translation>
        </message>
        <message>
            <source>Give a text.</source>
            <translation>Geben Sie einen Text an.</translation>
        </message>
        <message>
            <source>Give a time like 2026-05-11T00:00:00+10:00.</source>
            <translation>Geben Sie eine Zeit an wie 2026-05-11T00:00:00+10:00.</translation>
        </message>
        <message>
            <source>Give a time of the day, as in 07:30, or leave it blank.</source>
            <translation>Geben Sie eine Uhrzeit an, wie 07:30, oder lassen Sie es leer.</translation>
        </message>
        <message>
            <source>Give a web address as the browser shows it, without a name or key in it.</source>
            <translation>Geben Sie eine Webadresse an, wie der Browser sie zeigt, ohne Namen oder Schlüssel darin.</translation>
        </message>
        <message>
            <source>Give a web address, as in https://www.example.com, without a name or key in it.</source>
            <translation>Geben Sie eine Webadresse an, wie https://www.example.com, ohne Namen oder Schlüssel darin.</translation>
        </message>
        <message>
            <source>Give a whole number from {low} to {high}, or leave it blank.</source>
            <translation>Geben Sie eine ganze Zahl von {low} bis {high} an, oder lassen Sie das Feld leer.</translation>
        </message>
        <message>
            <source>Give a whole number from {low} to {high}, or {words}.</source>
            <translation>Geben Sie eine ganze Zahl von {low} bis {high} an, oder {words}.</translation>
        </message>
        <message>
            <source>Give a whole number from {low} to {high}.</source>
            <translation>Geben Sie eine ganze Zahl von {low} bis {high} an.</translation>
        </message>
        <message>
            <source>Give at most {most}.</source>
            <translation>Geben Sie höchstens {most} an.</translation>
        </message>
        <message>
            <source>Give the address of Cin7 Omni.</source>
            <translation>Geben Sie die Adresse von Cin7 Omni an.</translation>
        </message>
        <message>
            <source>Give the key's user the right to read RMAs in Neto; Test connection shows whether it has it.</source>
            <translation>Geben Sie dem Benutzer des Schlüssels in Neto das Recht, Rückgaben (RMAs) zu lesen; „Verbindung testen“ zeigt, ob er es hat.</translation>
        </message>
        <message>
            <source>Give the line a SKU in Neto; the next download reads it again.</source>
            <translation>Geben Sie der Position in Neto eine SKU; der nächste Download liest sie noch einmal.</translation>
        </message>
        <message>
            <source>Give the mail server's name alone, as in smtp.example.com.</source>
            <translation>Geben Sie nur den Namen des Mailservers an, wie smtp.example.com.</translation>
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
            <source>Go on</source>
            <translation>Weiter</translation>
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
            <source>Goes to the keyring of this computer only. Blank where the mail server asks for none.</source>
            <translation>Kommt nur in den Schlüsselspeicher dieses Computers. Leer, wenn der Mailserver keines verlangt.</translation>
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
            <source>Hash</source>
            <translation>Prüfsumme</translation>
        </message>
        <message>
            <source>Hash of the audit</source>
            <translation>Prüfsumme des Protokolls</translation>
        </message>
        <message>
            <source>Hash: {hash}</source>
            <translation>Prüfsumme: {hash}</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Held after it was sent</source>
            <translation>Nach dem Senden angehalten</translation>
        </message>
        <message>
            <source>Held at its end</source>
            <translation>Am Ende angehalten</translation>
        </message>
        <message>
            <source>Held orders that wait for these products come with the next download.</source>
            <translation>Angehaltene Bestellungen, die auf diese Produkte warten, kommen mit dem nächsten Download.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Verbergen</translation>
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
            <source>How far it goes by itself</source>
            <translation>Wie weit es von selbst geht</translation>
        </message>
        <message>
            <source>How it was decided</source>
            <translation>Wie entschieden wurde</translation>
        </message>
        <message>
            <source>How long customer details are kept is a setting of the whole shop, and stays as it is while the shared ledger can't be reached. Everything else was saved.</source>
            <translation>Wie lange Kundendaten aufbewahrt werden, ist eine Einstellung des ganzen Geschäfts und bleibt, wie sie ist, solange die gemeinsame Bestellliste nicht erreichbar ist. Alles andere wurde gespeichert.</translation>
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
            <source>If Neto has it, it comes down now.</source>
            <translation>Hat Neto sie, kommt sie jetzt.</translation>
        </message>
        <message>
            <source>If Omni's own Neto integration is on, switch it off.</source>
            <translation>Ist Omnis eigene Neto-Anbindung an, schalten Sie sie aus.</translation>
        </message>
        <message>
            <source>If it can't wait, and nothing was paid back, dispatch it.</source>
            <translation>Wenn es nicht warten kann und nichts erstattet wurde, versenden Sie sie.</translation>
        </message>
        <message>
            <source>If it comes again, check this computer's clock and Neto's.</source>
            <translation>Kommt es wieder, prüfen Sie die Uhr dieses Computers und die von Neto.</translation>
        </message>
        <message>
            <source>If it is sold, switch it on in Neto and check the catalogue again.</source>
            <translation>Wird es verkauft, schalten Sie es in Neto ein und prüfen Sie den Katalog erneut.</translation>
        </message>
        <message>
            <source>If it is the same product, map the SKU to it. If not, give one of them another code or barcode.</source>
            <translation>Ist es dasselbe Produkt, ordnen Sie die SKU ihm zu. Wenn nicht, geben Sie einem davon einen anderen Code oder Barcode.</translation>
        </message>
        <message>
            <source>If it is, write the {field} of customer {ids} in Omni as in Neto: {value}. Or let such orders go to the default customer.</source>
            <translation>Wenn ja, schreiben Sie das Feld {field} des Kunden {ids} in Omni wie in Neto: {value}. Oder lassen Sie solche Bestellungen zum Standardkunden gehen.</translation>
        </message>
        <message>
            <source>If it should, choose so in Settings, Products.</source>
            <translation>Soll sie es, wählen Sie es unter Einstellungen, Produkte.</translation>
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
            <source>If it was sold, enter it in Omni by hand. Otherwise there is nothing to do.</source>
            <translation>Wenn verkauft wurde, geben Sie sie in Omni von Hand ein. Sonst ist nichts zu tun.</translation>
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
            <source>If the order is off, make a credit note in Omni.</source>
            <translation>Wenn die Bestellung hinfällig ist, legen Sie in Omni eine Gutschrift an.</translation>
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
            <source>If the sale is off, void {reference} in Omni. Otherwise dismiss this.</source>
            <translation>Gilt der Verkauf nicht mehr, stornieren Sie {reference} in Omni. Sonst schließen Sie das hier.</translation>
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
            <source>Import a SKU table</source>
            <translation>SKU-Tabelle importieren</translation>
        </message>
        <message>
            <source>Import {rows}</source>
            <translation>{rows} importieren</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>In Omni</source>
            <translation>In Omni</translation>
        </message>
        <message>
            <source>In Omni more than once</source>
            <translation>Mehrfach in Omni</translation>
        </message>
        <message>
            <source>In Omni the product with the number {number} has the code {other}, not {code}.</source>
            <translation>In Omni hat das Produkt mit der Nummer {number} den Code {other}, nicht {code}.</translation>
        </message>
        <message>
            <source>In Omni when a download last looked at it</source>
            <translation>In Omni, als ein Download zuletzt nachsah</translation>
        </message>
        <message>
            <source>In Omni when it was read back</source>
            <translation>In Omni, als zurückgelesen wurde</translation>
        </message>
        <message>
            <source>In Omni, and no sale in Neto any more</source>
            <translation>In Omni, und in Neto kein Verkauf mehr</translation>
        </message>
        <message>
            <source>In Settings, choose another customer in Customer Tracking; then retry.</source>
            <translation>Wählen Sie in den Einstellungen unter „Kunden“ einen anderen Kunden; dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>In Settings, {v0}; then retry.</source>
            <translation>In den Einstellungen: {v0}; dann versuchen Sie es erneut.</translation>
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
            <source>Inactive</source>
            <translation>Inaktiv</translation>
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
            <source>Install version {v1} or later. Nothing was changed.</source>
            <translation>Installieren Sie Version {v1} oder neuer. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Integrations</source>
            <translation>Anbindungen</translation>
        </message>
        <message>
            <source>Internal</source>
            <translation>Intern</translation>
        </message>
        <message>
            <source>Internal comments</source>
            <translation>Interne Kommentare</translation>
        </message>
        <message>
            <source>Internal notes</source>
            <translation>Interne Notizen</translation>
        </message>
        <message>
            <source>Invoice date</source>
            <translation>Rechnungsdatum</translation>
        </message>
        <message>
            <source>Invoiced, not dispatched</source>
            <translation>Fakturiert, nicht versendet</translation>
        </message>
        <message>
            <source>It and its siblings have more than the three specifics that Omni has room for.</source>
            <translation>Es und seine Geschwister haben mehr als die drei Merkmale, für die Omni Platz hat.</translation>
        </message>
        <message>
            <source>It and the clock of the shared ledger's server are {minutes} minutes apart.</source>
            <translation>Sie und die Uhr des Servers der gemeinsamen Bestellliste liegen {minutes} Minuten auseinander.</translation>
        </message>
        <message>
            <source>It can be closed when it is over.</source>
            <translation>Er kann abgeschlossen werden, wenn er vorbei ist.</translation>
        </message>
        <message>
            <source>It can be updated in Omni.</source>
            <translation>Er kann in Omni nachgeführt werden.</translation>
        </message>
        <message>
            <source>It can't be an option of another product.</source>
            <translation>Es kann keine Option eines anderen Produkts sein.</translation>
        </message>
        <message>
            <source>It can't be downloaded now. Order Activity says why.</source>
            <translation>Sie kann jetzt nicht heruntergeladen werden. „Bestellungen“ sagt, warum.</translation>
        </message>
        <message>
            <source>It can't be downloaded now: {reason}</source>
            <translation>Sie kann jetzt nicht heruntergeladen werden: {reason}</translation>
        </message>
        <message>
            <source>It can't be found, or something else answers there.</source>
            <translation>Sie ist nicht zu finden, oder etwas anderes antwortet dort.</translation>
        </message>
        <message>
            <source>It can't be looked at now</source>
            <translation>Es kann jetzt nicht nachgesehen werden</translation>
        </message>
        <message>
            <source>It can't be looked for now</source>
            <translation>Es kann jetzt nicht gesucht werden</translation>
        </message>
        <message>
            <source>It can't be read safely, so nothing is sent.</source>
            <translation>Es lässt sich nicht sicher lesen, deshalb wird nichts gesendet.</translation>
        </message>
        <message>
            <source>It can't be updated by itself: {v0}.</source>
            <translation>Er kann nicht von selbst nachgeführt werden: {v0}.</translation>
        </message>
        <message>
            <source>It can't begin now. The page behind this window says why; the store itself is set up.</source>
            <translation>Es kann jetzt nicht beginnen. Warum, steht auf der Seite hinter diesem Fenster; der Shop selbst ist eingerichtet.</translation>
        </message>
        <message>
            <source>It can't take lines off: {parts} stay in Omni with quantity 0.</source>
            <translation>Es kann keine Positionen herausnehmen: {parts} bleiben in Omni mit Menge 0.</translation>
        </message>
        <message>
            <source>It can't take lines off: {parts} stays in Omni with quantity 0.</source>
            <translation>Es kann keine Positionen herausnehmen: {parts} bleibt in Omni mit Menge 0.</translation>
        </message>
        <message>
            <source>It comes with the practice store and is no secret.</source>
            <translation>Er gehört zum Übungsshop und ist kein Geheimnis.</translation>
        </message>
        <message>
            <source>It could be: {v0}.</source>
            <translation>Es könnte sein: {v0}.</translation>
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
            <source>It does not keep out whoever may write the file of the order list, has its database's password, or reads this account's keyring. For that, give each person an account of this computer, and each till a login of its own.</source>
            <translation>Sie hält niemanden ab, der die Datei der Bestellliste schreiben darf, das Passwort ihrer Datenbank hat oder den Schlüsselbund dieses Kontos liest. Dafür bekommt jede Person ein eigenes Konto an diesem Computer und jede Kasse eine eigene Anmeldung.</translation>
        </message>
        <message>
            <source>It doesn't work here ({v0}).</source>
            <translation>Es geht hier nicht ({v0}).</translation>
        </message>
        <message>
            <source>It has no lines that are sent.</source>
            <translation>Sie hat keine Positionen, die gesendet werden.</translation>
        </message>
        <message>
            <source>It has no lines.</source>
            <translation>Sie hat keine Zeilen.</translation>
        </message>
        <message>
            <source>It has no lines. {paid} of {total} is paid.</source>
            <translation>Sie hat keine Zeilen. {paid} von {total} sind bezahlt.</translation>
        </message>
        <message>
            <source>It has no specifics, so nothing would tell it from its siblings.</source>
            <translation>Es hat keine Merkmale, daher würde nichts es von seinen Geschwistern unterscheiden.</translation>
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
            <source>It has {lines} lines.</source>
            <translation>Anzahl ihrer Positionen: {lines}.</translation>
        </message>
        <message>
            <source>It is closed already.</source>
            <translation>Er ist schon abgeschlossen.</translation>
        </message>
        <message>
            <source>It is completed in Neto, and is dispatched in Omni once every line can be.</source>
            <translation>Sie ist in Neto abgeschlossen und wird in Omni versendet, sobald jede Position es kann.</translation>
        </message>
        <message>
            <source>It is dispatched in Omni, so goods left for it.</source>
            <translation>Er ist in Omni versendet, also ist Ware dafür hinausgegangen.</translation>
        </message>
        <message>
            <source>It is invoiced in Omni, so the books have it.</source>
            <translation>Er ist in Omni in Rechnung gestellt, also steht er in den Büchern.</translation>
        </message>
        <message>
            <source>It is looked at again with the next download.</source>
            <translation>Der nächste Download sieht sie wieder an.</translation>
        </message>
        <message>
            <source>It is read again from Neto and goes the way of every order. What is in Omni already isn't made again.</source>
            <translation>Sie wird in Neto neu gelesen und geht den Weg jeder Bestellung. Was in Omni ist, wird nicht noch einmal angelegt.</translation>
        </message>
        <message>
            <source>It is remembered in this window for 5 minutes at most.</source>
            <translation>Dieses Fenster merkt sie sich höchstens 5 Minuten.</translation>
        </message>
        <message>
            <source>It is still running.</source>
            <translation>Er läuft noch.</translation>
        </message>
        <message>
            <source>It is switched off in Neto, a voucher, or a note.</source>
            <translation>Es ist in Neto ausgeschaltet, ein Gutschein oder eine Notiz.</translation>
        </message>
        <message>
            <source>It isn't cancelled in Neto.</source>
            <translation>Sie ist in Neto nicht storniert.</translation>
        </message>
        <message>
            <source>It isn't in Omni as this download sent it: {words}.</source>
            <translation>Er steht nicht so in Omni, wie dieser Download ihn gesendet hat: {words}.</translation>
        </message>
        <message>
            <source>It isn't paid as the settings ask: {paid} of {total} is paid, and Neto says {approval}.</source>
            <translation>Sie ist nicht bezahlt, wie die Einstellungen es verlangen: {paid} von {total} sind bezahlt, und Neto sagt {approval}.</translation>
        </message>
        <message>
            <source>It isn't paid or approved yet, as the settings ask.</source>
            <translation>Sie ist noch nicht bezahlt oder freigegeben, wie die Einstellungen es verlangen.</translation>
        </message>
        <message>
            <source>It isn't sent to Omni yet.</source>
            <translation>Sie ist noch nicht an Omni gesendet.</translation>
        </message>
        <message>
            <source>It isn't sent to Omni yet. Nothing that is known stops it: the next download looks at it again.</source>
            <translation>Sie ist noch nicht an Omni gesendet. Nichts Bekanntes hält sie auf: der nächste Download sieht sie wieder an.</translation>
        </message>
        <message>
            <source>It isn't set yet from when on orders come down.</source>
            <translation>Es ist noch nicht eingestellt, ab wann Bestellungen heruntergeladen werden.</translation>
        </message>
        <message>
            <source>It keeps a hasty or curious hand off these, in the window and on the command line. Automatic downloads never ask for it, nor does the practice store beside your own.</source>
            <translation>Sie hält eine eilige oder neugierige Hand davon ab, im Fenster und auf der Befehlszeile. Automatische Downloads verlangen sie nie, ebenso wenig der Übungsshop neben Ihrem eigenen.</translation>
        </message>
        <message>
            <source>It keeps what is searched for, the result, the days, the columns, and how the list is sorted.</source>
            <translation>Sie behält, was gesucht wird, das Ergebnis, die Tage, die Spalten und wie die Liste sortiert ist.</translation>
        </message>
        <message>
            <source>It may also mean</source>
            <translation>Es kann auch bedeuten</translation>
        </message>
        <message>
            <source>It may be waiting for its password.</source>
            <translation>Er wartet vielleicht auf sein Kennwort.</translation>
        </message>
        <message>
            <source>It may dispatch what isn't in stock, or void what somebody works on.</source>
            <translation>So kann versandt werden, was nicht auf Lager ist, oder storniert werden, woran jemand arbeitet.</translation>
        </message>
        <message>
            <source>It said no to the whole call. Each order in it is looked up before it's sent again.</source>
            <translation>Der ganze Aufruf wurde abgelehnt. Jede Bestellung darin wird erst nachgesehen, bevor sie noch einmal gesendet wird.</translation>
        </message>
        <message>
            <source>It sent {reference} to Omni on {at}, since our last download, and shares no ledger with us. Nothing more was sent.</source>
            <translation>Am {at}, nach unserem letzten Download, hat er {reference} an Omni gesendet, und er teilt keine Bestellliste mit uns. Es wurde nichts weiter gesendet.</translation>
        </message>
        <message>
            <source>It stands in Omni as {reference}: {word}.</source>
            <translation>Sie steht in Omni als {reference}: {word}.</translation>
        </message>
        <message>
            <source>It stands in the settings as {place}. The orders that belong there wait.</source>
            <translation>Sie steht in den Einstellungen als {place}. Die Bestellungen, die dorthin gehören, warten.</translation>
        </message>
        <message>
            <source>It stayed when somebody looked at this undo, and could be voided only since.</source>
            <translation>Als jemand dies ansah, blieb er stehen; stornieren ließe er sich erst seitdem.</translation>
        </message>
        <message>
            <source>It stays blank: branch routing is off, and the grid would set it.</source>
            <translation>Es bleibt leer: Filialen werden nicht zugeordnet, und die Tabelle würde es setzen.</translation>
        </message>
        <message>
            <source>It stood still, or didn't reach the ledger's server in time, so another computer may be at the same orders.</source>
            <translation>Er stand still oder hat den Server der gemeinsamen Bestellliste nicht rechtzeitig erreicht, darum ist vielleicht ein anderer Computer an denselben Bestellungen.</translation>
        </message>
        <message>
            <source>It waits until the time set after placing is over.</source>
            <translation>Sie wartet, bis die eingestellte Zeit nach der Bestellung vorbei ist.</translation>
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
            <source>It was in Omni before this download, which only linked it.</source>
            <translation>Er war schon vor diesem Download in Omni und wurde nur verknüpft.</translation>
        </message>
        <message>
            <source>It was made in Omni for {reference} (Neto's {payment}), and the order has it no more in Neto. Nothing was changed in Omni.</source>
            <translation>Sie wurde in Omni für {reference} angelegt (Zahlung {payment} von Neto), und in Neto hat die Bestellung sie nicht mehr. In Omni wurde nichts geändert.</translation>
        </message>
        <message>
            <source>It was made or changed, and the other side shows something else than was sent.</source>
            <translation>Es wurde angelegt oder geändert, und die andere Seite zeigt etwas anderes, als gesendet wurde.</translation>
        </message>
        <message>
            <source>It was not closed: {sentence}</source>
            <translation>Er wurde nicht abgeschlossen: {sentence}</translation>
        </message>
        <message>
            <source>It was placed before "Download orders placed after". By its number it can still be downloaded.</source>
            <translation>Sie wurde vor „Bestellungen laden ab“ aufgegeben. Über ihre Nummer kann sie trotzdem geladen werden.</translation>
        </message>
        <message>
            <source>It was placed {placed} and waits {minutes} minutes after that, until {until}.</source>
            <translation>Sie wurde am {placed} aufgegeben und wartet danach {minutes} Minuten, bis {until}.</translation>
        </message>
        <message>
            <source>It was placed {placed} and waits {minutes} minutes, until {until}.</source>
            <translation>Sie wurde am {placed} aufgegeben und wartet {minutes} Minuten, bis {until}.</translation>
        </message>
        <message>
            <source>It was placed {placed}, before "Download orders placed after" ({from}). By its number it can still be downloaded.</source>
            <translation>Sie wurde am {placed} aufgegeben, vor „Bestellungen laden ab“ ({from}). Über ihre Nummer kann sie trotzdem geladen werden.</translation>
        </message>
        <message>
            <source>It was placed {placed}; only orders placed from {from_} on come down.</source>
            <translation>Sie wurde am {placed} aufgegeben; nur Bestellungen ab {from_} kommen herunter.</translation>
        </message>
        <message>
            <source>It was placed {placed}; orders placed from {from_} on come down.</source>
            <translation>Sie wurde am {placed} aufgegeben; Bestellungen ab {from_} kommen herunter.</translation>
        </message>
        <message>
            <source>It was read back and equal to what was sent.
A second copy of the same isn't kept.</source>
            <translation>Es wurde zurückgelesen und war gleich dem Gesendeten.
Eine zweite Kopie davon wird nicht aufbewahrt.</translation>
        </message>
        <message>
            <source>It was sent, and whether it arrived isn't known yet. It is looked up, and never sent twice.</source>
            <translation>Es wurde gesendet; ob es ankam, ist noch nicht bekannt. Es wird nachgesehen und nie zweimal gesendet.</translation>
        </message>
        <message>
            <source>It was started{v0}{v1}{v2}.</source>
            <translation>Er wurde gestartet{v0}{v1}{v2}.</translation>
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
            <source>It was there before: somebody deleted it.</source>
            <translation>Er war vorher da: jemand hat ihn gelöscht.</translation>
        </message>
        <message>
            <source>It was void in Omni already.</source>
            <translation>Er war in Omni schon storniert.</translation>
        </message>
        <message>
            <source>It wasn't taken, to keep this computer usable.</source>
            <translation>Sie wurde nicht angenommen, damit dieser Computer benutzbar bleibt.</translation>
        </message>
        <message>
            <source>It wasn't voided: {words}.</source>
            <translation>Er wurde nicht storniert: {words}.</translation>
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
            <source>It's cancelled in Neto, so no sales order is made.</source>
            <translation>Sie ist in Neto storniert, also wird kein Verkaufsauftrag angelegt.</translation>
        </message>
        <message>
            <source>It's in Omni already: nothing would be made.</source>
            <translation>Sie ist schon in Omni: es würde nichts angelegt.</translation>
        </message>
        <message>
            <source>It's not clear whether Omni has the customer</source>
            <translation>Es ist nicht klar, ob Omni den Kunden hat</translation>
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
            <source>It's paid as the settings ask: {paid} of {total}.</source>
            <translation>Sie ist bezahlt, wie die Einstellungen es verlangen: {paid} von {total}.</translation>
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
            <source>Its Neto status is "{status}", which isn't among the statuses to download.</source>
            <translation>Ihr Neto-Status ist „{status}“, und der gehört nicht zu denen, die geladen werden.</translation>
        </message>
        <message>
            <source>Its Neto status isn't among the statuses to download.</source>
            <translation>Ihr Neto-Status gehört nicht zu denen, die geladen werden.</translation>
        </message>
        <message>
            <source>Its Neto status “{status}” is one of those to download.</source>
            <translation>Ihr Neto-Status „{status}“ gehört zu denen, die heruntergeladen werden.</translation>
        </message>
        <message>
            <source>Its Neto status “{status}” isn't one of those to download.</source>
            <translation>Ihr Neto-Status „{status}“ gehört nicht zu denen, die heruntergeladen werden.</translation>
        </message>
        <message>
            <source>Its details were never read, so more than its status and date can't be judged here.</source>
            <translation>Ihre Einzelheiten wurden nie gelesen, deshalb lässt sich hier nicht mehr als Status und Datum beurteilen.</translation>
        </message>
        <message>
            <source>Its downloads end, and its keys are gone from this computer.</source>
            <translation>Seine Downloads enden, und seine Schlüssel sind von diesem Computer gelöscht.</translation>
        </message>
        <message>
            <source>Its figures are kept with a hash, your name and the time. Nothing is locked: should an order of {month} change later, this page and the command line say so. A month is closed once, and that can't be taken back.</source>
            <translation>Die Zahlen werden mit einer Prüfsumme, Ihrem Namen und der Zeit festgehalten. Gesperrt wird nichts: ändert sich eine Bestellung vom {month} später, sagen es diese Seite und die Kommandozeile. Ein Monat wird einmal abgeschlossen, und das lässt sich nicht zurücknehmen.</translation>
        </message>
        <message>
            <source>Its first 12 letters and digits will do.</source>
            <translation>Die ersten 12 Ziffern und Buchstaben genügen.</translation>
        </message>
        <message>
            <source>Its goods still stand on {parent} in Omni</source>
            <translation>Die Ware steht in Omni noch auf {parent}</translation>
        </message>
        <message>
            <source>Its lines weren't read yet.</source>
            <translation>Ihre Positionen wurden noch nicht gelesen.</translation>
        </message>
        <message>
            <source>Its login or its rights there are wrong, or it is a server that can't be used.</source>
            <translation>Anmeldung oder Rechte dieses Computers stimmen dort nicht, oder der Server ist nicht geeignet.</translation>
        </message>
        <message>
            <source>Its name, as in smtp.example.com.</source>
            <translation>Sein Name, wie smtp.example.com.</translation>
        </message>
        <message>
            <source>Its order is completed in Neto, so the goods left.</source>
            <translation>Seine Bestellung ist in Neto abgeschlossen, also ist die Ware hinausgegangen.</translation>
        </message>
        <message>
            <source>Its own customer</source>
            <translation>Ihrem eigenen Kunden</translation>
        </message>
        <message>
            <source>Its parent {parent} isn't in Neto.</source>
            <translation>Das übergeordnete Produkt {parent} ist nicht in Neto.</translation>
        </message>
        <message>
            <source>Its payments weren't read yet.</source>
            <translation>Ihre Zahlungen wurden noch nicht gelesen.</translation>
        </message>
        <message>
            <source>Its price counts in Omni; it takes no stock there.</source>
            <translation>Ihr Preis zählt in Omni; Bestand nimmt sie dort nicht.</translation>
        </message>
        <message>
            <source>Its sales channel "{channel}" isn't downloaded.</source>
            <translation>Ihr Verkaufskanal „{channel}“ wird nicht geladen.</translation>
        </message>
        <message>
            <source>Its sales channel isn't downloaded.</source>
            <translation>Ihr Verkaufskanal wird nicht geladen.</translation>
        </message>
        <message>
            <source>Its sales channel wasn't read yet.</source>
            <translation>Ihr Verkaufskanal wurde noch nicht gelesen.</translation>
        </message>
        <message>
            <source>Its sales channel “{channel}” is one of those to download.</source>
            <translation>Ihr Verkaufskanal „{channel}“ gehört zu denen, die heruntergeladen werden.</translation>
        </message>
        <message>
            <source>Its sales channel “{channel}” isn't one of those to download.</source>
            <translation>Ihr Verkaufskanal „{channel}“ gehört nicht zu denen, die heruntergeladen werden.</translation>
        </message>
        <message>
            <source>Its sales order {v0} stays in Omni as it is.</source>
            <translation>Ihr Verkaufsauftrag {v0} bleibt in Omni, wie er ist.</translation>
        </message>
        <message>
            <source>Its stock was never asked, so {v0} is taken to have it.</source>
            <translation>Nach ihrem Bestand wurde nie gefragt, deshalb wird angenommen, dass {v0} ihn hat.</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>JSON…</source>
            <translation>JSON…</translation>
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
            <source>Kept with the order, with your name and the time.</source>
            <translation>Bleibt bei der Bestellung, mit Ihrem Namen und der Zeit.</translation>
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
            <source>Keys and passwords</source>
            <translation>Schlüssel und Passwörter</translation>
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
            <source>Keys saved</source>
            <translation>Schlüssel gespeichert</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
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
            <source>Kits that came down as their components can't be put together again on an order.</source>
            <translation>Sets, die als ihre Teile kamen, lassen sich auf einer Bestellung nicht wieder zusammensetzen.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Letzte 30 Tage</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Letzte 7 Tage</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>Last download {moment}:{early}
{done}</source>
            <translation>Letzter Download {moment}:{early}
{done}</translation>
        </message>
        <message>
            <source>Last order {reference}{day}, {money}</source>
            <translation>Letzte Bestellung {reference}{day}, {money}</translation>
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
            <source>Leave it…</source>
            <translation>So lassen…</translation>
        </message>
        <message>
            <source>Leave the other code out.</source>
            <translation>Lassen Sie den anderen Code weg.</translation>
        </message>
        <message>
            <source>Leave them as they are</source>
            <translation>Lassen, wie sie sind</translation>
        </message>
        <message>
            <source>Left as it is</source>
            <translation>Bleibt, wie es ist</translation>
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
            <source>Let one computer run the command ledger upgrade.</source>
            <translation>Führen Sie auf einem Computer den Befehl ledger upgrade aus.</translation>
        </message>
        <message>
            <source>Let one of them download, or let both share one ledger.</source>
            <translation>Lassen Sie nur einen von beiden herunterladen, oder beide mit einer gemeinsamen Bestellliste arbeiten.</translation>
        </message>
        <message>
            <source>Let one of them download, or let both share one ledger. If {computer} no longer downloads, download again: what it brought is linked, nothing is made twice.</source>
            <translation>Lassen Sie nur einen von beiden herunterladen, oder beide mit einer gemeinsamen Bestellliste arbeiten. Lädt {computer} nicht mehr herunter, laden Sie noch einmal herunter: Was er gebracht hat, wird verknüpft, nichts entsteht doppelt.</translation>
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
            <source>Line {line} has {sku}. No product in Omni has the code {code_wanted}, but the barcode of {found} is the same number with other zeros in front. The order waits.</source>
            <translation>Position {line} hat {sku}. Kein Produkt in Omni hat den Code {code_wanted}, aber der Barcode von {found} ist dieselbe Nummer mit anderen Nullen davor. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Line {line} has {sku}. No product in Omni has the code {code_wanted}, but {found} has it as its barcode. The order waits.</source>
            <translation>Position {line} hat {sku}. Kein Produkt in Omni hat den Code {code_wanted}, aber {found} hat ihn als Barcode. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Line {line} is no line of a CSV file: a quote or a letter in it stops every reader.</source>
            <translation>Zeile {line} ist keine Zeile einer CSV-Datei: Ein Anführungszeichen oder ein Zeichen darin hält jedes Leseprogramm auf.</translation>
        </message>
        <message>
            <source>Line {line}: {said}</source>
            <translation>Zeile {line}: {said}</translation>
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
            <translation>Verknüpfen mit</translation>
        </message>
        <message>
            <source>Link it to its product in Omni, or dispatch {reference} there. It's looked at again by itself.</source>
            <translation>Verknüpfen Sie sie mit ihrem Produkt in Omni oder versenden Sie {reference} dort. Wird von selbst wieder geprüft.</translation>
        </message>
        <message>
            <source>Link them to their products in Omni, or dispatch {reference} there. It's looked at again by itself.</source>
            <translation>Verknüpfen Sie sie mit ihren Produkten in Omni oder versenden Sie {reference} dort. Wird von selbst wieder geprüft.</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Verknüpft</translation>
        </message>
        <message>
            <source>Linked in Omni</source>
            <translation>In Omni verknüpft</translation>
        </message>
        <message>
            <source>Linking customers…</source>
            <translation>Kunden werden verknüpft…</translation>
        </message>
        <message>
            <source>List of orders</source>
            <translation>Bestellliste</translation>
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
            <source>Look and send…</source>
            <translation>Ansehen und senden…</translation>
        </message>
        <message>
            <source>Look at it again if it's wanted after all.</source>
            <translation>Sehen Sie sie noch einmal an, wenn sie doch gewünscht ist.</translation>
        </message>
        <message>
            <source>Look at it in Omni.</source>
            <translation>Sehen Sie ihn in Omni an.</translation>
        </message>
        <message>
            <source>Look at it in Omni. If it is off, void it there.</source>
            <translation>Sehen Sie ihn in Omni an. Wenn er hinfällig ist, stornieren Sie ihn dort.</translation>
        </message>
        <message>
            <source>Look at its returns in Neto. If nothing was paid back, dispatch it.</source>
            <translation>Sehen Sie in Neto ihre Rückgaben an. Wurde nichts erstattet, versenden Sie sie.</translation>
        </message>
        <message>
            <source>Look at that product in Omni: it may be the same one under another code.</source>
            <translation>Sehen Sie sich das Produkt in Omni an: Es kann dasselbe unter einem anderen Code sein.</translation>
        </message>
        <message>
            <source>Look at the discounts of the order in Neto; one discount on each line can always be told.</source>
            <translation>Sehen Sie die Rabatte der Bestellung in Neto an; ein Rabatt je Position ist immer eindeutig.</translation>
        </message>
        <message>
            <source>Look at the first one on both sides.</source>
            <translation>Sehen Sie sich das erste auf beiden Seiten an.</translation>
        </message>
        <message>
            <source>Look at the first order; the rest follows by itself.</source>
            <translation>Sehen Sie die erste Bestellung an; der Rest folgt von selbst.</translation>
        </message>
        <message>
            <source>Look at the order's page.</source>
            <translation>Sehen Sie die Seite der Bestellung an.</translation>
        </message>
        <message>
            <source>Look at the order.</source>
            <translation>Sehen Sie die Bestellung an.</translation>
        </message>
        <message>
            <source>Look at the product there.</source>
            <translation>Sehen Sie sich das Produkt dort an.</translation>
        </message>
        <message>
            <source>Look at the product, and change it by hand if it is wrong.</source>
            <translation>Sehen Sie sich das Produkt an und ändern Sie es von Hand, wenn es falsch ist.</translation>
        </message>
        <message>
            <source>Look at the values that are saved now, then save yours again if they shall count.</source>
            <translation>Sehen Sie sich die jetzt gespeicherten Werte an, und speichern Sie Ihre noch einmal, wenn sie gelten sollen.</translation>
        </message>
        <message>
            <source>Look for it in Omni.</source>
            <translation>Suchen Sie ihn in Omni.</translation>
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
            <source>Looking before entry {number}…</source>
            <translation>Suche vor Eintrag {number}…</translation>
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
            <source>Made and changed</source>
            <translation>Angelegt und geändert</translation>
        </message>
        <message>
            <source>Made once more after an undo</source>
            <translation>Nach einer Rücknahme noch einmal angelegt</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>Mail</translation>
        </message>
        <message>
            <source>Mail server</source>
            <translation>Mailserver</translation>
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
            <source>Make contact {{contact}} a customer in Omni, or {v0}; then retry.</source>
            <translation>Machen Sie den Kontakt {{contact}} in Omni zum Kunden, oder {v0}; dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Make contact {{contact}} active again in Omni, or {v0}; then retry.</source>
            <translation>Machen Sie den Kontakt {{contact}} in Omni wieder aktiv, oder {v0}; dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Make its credit note in Omni by hand.</source>
            <translation>Legen Sie ihre Gutschrift in Omni von Hand an.</translation>
        </message>
        <message>
            <source>Make kits without their parts</source>
            <translation>Sets ohne ihre Teile anlegen</translation>
        </message>
        <message>
            <source>Make room, then retry.</source>
            <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Make the draft in Omni</source>
            <translation>Entwurf in Omni anlegen</translation>
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
            <source>Make them alike in Neto, or leave this field out.</source>
            <translation>Gleichen Sie sie in Neto an oder lassen Sie dieses Feld weg.</translation>
        </message>
        <message>
            <source>Map a SKU</source>
            <translation>SKU zuordnen</translation>
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
            <source>Mark as looked at</source>
            <translation>Als gesehen vermerken</translation>
        </message>
        <message>
            <source>Mark as looked at…</source>
            <translation>Als gesehen vermerken…</translation>
        </message>
        <message>
            <source>Mark {orders} as looked at</source>
            <translation>{orders} als gesehen vermerken</translation>
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
            <source>May read orders</source>
            <translation>Darf Bestellungen lesen</translation>
        </message>
        <message>
            <source>May read refunds</source>
            <translation>Darf Erstattungen lesen</translation>
        </message>
        <message>
            <source>May read {subject}</source>
            <translation>Darf lesen: {subject}</translation>
        </message>
        <message>
            <source>Mend the marked fields first</source>
            <translation>Berichtigen Sie erst die markierten Felder</translation>
        </message>
        <message>
            <source>Mend the order in Neto, or let differences up to {gap} be evened out by a visible rounding (When totals differ, and Rounding up to).</source>
            <translation>Berichtigen Sie die Bestellung in Neto oder lassen Sie Unterschiede bis {gap} durch eine sichtbare Rundung ausgleichen (Wenn Summen abweichen und Runden bis).</translation>
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
            <source>Mind this</source>
            <translation>Bitte beachten</translation>
        </message>
        <message>
            <source>Minutes. Lets edits and fraud checks finish.</source>
            <translation>Minuten. So enden Änderungen und Betrugsprüfungen vorher.</translation>
        </message>
        <message>
            <source>Minutes; then one mail for each cause, not one for each order.</source>
            <translation>Minuten; dann eine Mail je Ursache, nicht je Bestellung.</translation>
        </message>
        <message>
            <source>Money of each day in Neto and Omni. {said}</source>
            <translation>Geld jedes Tages in Neto und Omni. {said}</translation>
        </message>
        <message>
            <source>Month closed</source>
            <translation>Monat abgeschlossen</translation>
        </message>
        <message>
            <source>Month: {month}</source>
            <translation>Monat: {month}</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>More on the sales order</source>
            <translation>Mehr auf dem Verkaufsauftrag</translation>
        </message>
        <message>
            <source>More than one customer could be meant</source>
            <translation>Mehr als ein Kunde könnte gemeint sein</translation>
        </message>
        <message>
            <source>More than one customer has the {field} {value}</source>
            <translation>Mehr als ein Kunde hat im Feld {field} {value}</translation>
        </message>
        <message>
            <source>More than {most} selected: choose fewer</source>
            <translation>Mehr als {most} ausgewählt: wählen Sie weniger</translation>
        </message>
        <message>
            <source>More that can be done with the orders chosen</source>
            <translation>Was mit den gewählten Bestellungen noch geht</translation>
        </message>
        <message>
            <source>More: {name}</source>
            <translation>Mehr: {name}</translation>
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
            <source>Name at least one.</source>
            <translation>Nennen Sie mindestens eins.</translation>
        </message>
        <message>
            <source>Name each backup branch once.</source>
            <translation>Nennen Sie jede Ersatzfiliale einmal.</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Name der Ansicht</translation>
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
            <source>Nearly the same code in Omni: {product}</source>
            <translation>Fast derselbe Code in Omni: {product}</translation>
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
            <source>Neither {v0} nor its backups have stock for the whole order.</source>
            <translation>Weder {v0} noch ihre Ersatzfilialen haben Bestand für die ganze Bestellung.</translation>
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
            <source>Neto answered that it couldn't do what was asked. Nothing is lost; the next download tries again. If it stays so, ask Neto's support.</source>
            <translation>Neto antwortete, dass es das Verlangte nicht tun konnte. Nichts ist verloren; der nächste Download versucht es noch einmal. Bleibt es so, fragen Sie den Support von Neto.</translation>
        </message>
        <message>
            <source>Neto before</source>
            <translation>Neto vorher</translation>
        </message>
        <message>
            <source>Neto beside Omni</source>
            <translation>Neto neben Omni</translation>
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
            <source>Neto calls it “{name}”. </source>
            <translation>In Neto heißt es „{name}“. </translation>
        </message>
        <message>
            <source>Neto changed the order after the download</source>
            <translation>Neto hat die Bestellung nach dem Herunterladen geändert</translation>
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
            <source>Neto did not take the marks for exported orders. They are set later; the orders are fine.</source>
            <translation>Neto hat die Vermerke für geladene Bestellungen nicht angenommen. Sie werden später gesetzt; die Bestellungen sind in Ordnung.</translation>
        </message>
        <message>
            <source>Neto did not take the marks. They are set later; the orders are fine.</source>
            <translation>Neto nahm die Vermerke nicht an. Sie werden später gesetzt; die Bestellungen sind in Ordnung.</translation>
        </message>
        <message>
            <source>Neto didn't answer about refunds</source>
            <translation>Neto hat zu Erstattungen nicht geantwortet</translation>
        </message>
        <message>
            <source>Neto didn't answer about refunds.</source>
            <translation>Neto hat zu Erstattungen nicht geantwortet.</translation>
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
            <source>Neto had no order with this number when it was read last. Ask Neto again.</source>
            <translation>Neto hatte keine Bestellung mit dieser Nummer, als es zuletzt gelesen wurde. Fragen Sie Neto noch einmal.</translation>
        </message>
        <message>
            <source>Neto has it by now</source>
            <translation>Neto hat es inzwischen</translation>
        </message>
        <message>
            <source>Neto has it, changed last {moment}.</source>
            <translation>Neto hat sie, zuletzt geändert am {moment}.</translation>
        </message>
        <message>
            <source>Neto has no order with such a number</source>
            <translation>Neto hat keine Bestellung mit so einer Nummer</translation>
        </message>
        <message>
            <source>Neto has no order with that number</source>
            <translation>Neto hat keine Bestellung mit dieser Nummer</translation>
        </message>
        <message>
            <source>Neto has no order with the number {id}.</source>
            <translation>Neto hat keine Bestellung mit der Nummer {id}.</translation>
        </message>
        <message>
            <source>Neto has no order with this number</source>
            <translation>Neto hat keine Bestellung mit dieser Nummer</translation>
        </message>
        <message>
            <source>Neto has no order with this number.</source>
            <translation>Neto hat keine Bestellung mit dieser Nummer.</translation>
        </message>
        <message>
            <source>Neto has no order {order}</source>
            <translation>Neto hat keine Bestellung {order}</translation>
        </message>
        <message>
            <source>Neto has no order {order} any more. Its sales order of {omni} still stands in Omni. Nothing was sent.</source>
            <translation>Neto hat keine Bestellung {order} mehr. Ihr Verkaufsauftrag über {omni} steht noch in Omni. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Neto has no refund for {v0}.</source>
            <translation>Neto hat keine Erstattung zu {v0}.</translation>
        </message>
        <message>
            <source>Neto has several refunds for {v0}. Say which: {v1}.</source>
            <translation>Neto hat mehrere Erstattungen zu {v0}. Sagen Sie, welche: {v1}.</translation>
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
            <source>Neto listed {v0}, so {v1} can't be downloaded yet. The others came. Every download looks for {v2} again.</source>
            <translation>Neto hat {v0} gelistet, deshalb kann {v1} noch nicht geladen werden. Die anderen kamen. Jeder Download sieht wieder nach {v2}.</translation>
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
            <source>Neto now</source>
            <translation>Neto jetzt</translation>
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
            <source>Neto orders</source>
            <translation>Neto-Bestellungen</translation>
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
            <source>Neto refused what was sent about products as a whole.</source>
            <translation>Neto hat abgelehnt, was über Artikel gesendet wurde, und zwar alles.</translation>
        </message>
        <message>
            <source>Neto required date</source>
            <translation>Neto-Wunschtermin</translation>
        </message>
        <message>
            <source>Neto rounds each line to the cent, Omni only their sum</source>
            <translation>Neto rundet jede Zeile auf den Cent, Omni nur ihre Summe</translation>
        </message>
        <message>
            <source>Neto rounds the tax of each line</source>
            <translation>Neto rundet die Steuer jeder Zeile</translation>
        </message>
        <message>
            <source>Neto rounds the tax once for the whole order, Omni for goods, freight, surcharge and discount apart</source>
            <translation>Neto rundet die Steuer einmal für die ganze Bestellung, Omni für Ware, Fracht, Aufschlag und Rabatt getrennt</translation>
        </message>
        <message>
            <source>Neto says “{approval}”, which the settings take for paid. {paid} of {total} is paid.</source>
            <translation>Neto sagt „{approval}“, was den Einstellungen als bezahlt gilt. {paid} von {total} ist bezahlt.</translation>
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
            <source>Neto status</source>
            <translation>Neto-Status</translation>
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
            <source>Neto takes the discount off before tax, Omni off the prices with tax</source>
            <translation>Neto zieht den Rabatt vor Steuer ab, Omni von den Preisen mit Steuer</translation>
        </message>
        <message>
            <source>Neto takes the discount off the total with tax, Omni off the prices before tax</source>
            <translation>Neto zieht den Rabatt von der Summe mit Steuer ab, Omni von den Preisen vor Steuer</translation>
        </message>
        <message>
            <source>Neto tax rate</source>
            <translation>Neto-Steuersatz</translation>
        </message>
        <message>
            <source>Neto taxes shipping after its discount</source>
            <translation>Neto besteuert den Versand nach Abzug seines Rabatts</translation>
        </message>
        <message>
            <source>Neto then</source>
            <translation>Neto damals</translation>
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
            <source>Neto was last read before {month} was over. Download first, then close it.</source>
            <translation>Neto wurde zuletzt gelesen, als {month} noch nicht vorbei war. Laden Sie zuerst die Bestellungen herunter, und schließen Sie den Monat dann ab.</translation>
        </message>
        <message>
            <source>Neto was never read for this store.</source>
            <translation>Neto wurde für diesen Shop noch nie gelesen.</translation>
        </message>
        <message>
            <source>Neto was read up to changes of {moment}.</source>
            <translation>Neto wurde bis zu Änderungen vom {moment} gelesen.</translation>
        </message>
        <message>
            <source>Neto web address</source>
            <translation>Neto-Webadresse</translation>
        </message>
        <message>
            <source>Neto {money}, Omni would make {omni}</source>
            <translation>Neto {money}, Omni käme auf {omni}</translation>
        </message>
        <message>
            <source>Neto {money}, Omni {money2}: {apart} apart</source>
            <translation>Neto {money}, Omni {money2}: {apart} Differenz</translation>
        </message>
        <message>
            <source>Neto {money}, not in Omni yet</source>
            <translation>Neto {money}, noch nicht in Omni</translation>
        </message>
        <message>
            <source>Neto's CustomerRef1 to 10, and the field of Omni that each goes to.</source>
            <translation>Netos CustomerRef1 bis 10 und das Feld in Omni, in das jedes geht.</translation>
        </message>
        <message>
            <source>Neto's answer for it can't be read.</source>
            <translation>Netos Antwort zu ihr ist nicht lesbar.</translation>
        </message>
        <message>
            <source>Neto's answer for it was not understood: {reason}. The order waits, nothing is lost.</source>
            <translation>Netos Antwort dazu war unverständlich: {reason}. Die Bestellung wartet, nichts ist verloren.</translation>
        </message>
        <message>
            <source>Neto's e-mail "{v0}" is no e-mail address, so the order has none.</source>
            <translation>Die E-Mail „{v0}“ in Neto ist keine E-Mail-Adresse, deshalb hat die Bestellung keine.</translation>
        </message>
        <message>
            <source>Neto's e-mail "{v0}" is nobody's, so the order has none.</source>
            <translation>Die E-Mail „{v0}“ in Neto gehört niemandem, deshalb hat die Bestellung keine.</translation>
        </message>
        <message>
            <source>Neto's e-mail field holds {v0} addresses: {v1} counts, the first that is somebody's.</source>
            <translation>Das E-Mail-Feld in Neto hat {v0} Adressen: {v1} zählt, die erste, die jemandem gehört.</translation>
        </message>
        <message>
            <source>Neto's figures don't tell why</source>
            <translation>Netos Zahlen sagen nicht, warum</translation>
        </message>
        <message>
            <source>Neto's invoice date</source>
            <translation>Rechnungsdatum von Neto</translation>
        </message>
        <message>
            <source>Neto's list of refunds can't be read whole.</source>
            <translation>Netos Liste der Erstattungen ist nicht ganz lesbar.</translation>
        </message>
        <message>
            <source>Neto's list of {v0} has no end: {v1} pages came, and the last ones brought nothing new. Nothing is lost; the next look tries again. If it stays so, ask Neto's support.</source>
            <translation>Netos Liste von {v0} hat kein Ende: {v1} Seiten kamen, und die letzten brachten nichts Neues. Nichts ist verloren; der nächste Blick versucht es noch einmal. Bleibt es so, fragen Sie den Support von Neto.</translation>
        </message>
        <message>
            <source>Neto's number; several with commas between.</source>
            <translation>Die Nummer in Neto; mehrere durch Komma getrennt.</translation>
        </message>
        <message>
            <source>Neto's order</source>
            <translation>Bestellung von Neto</translation>
        </message>
        <message>
            <source>Neto's refunds can't be read</source>
            <translation>Netos Erstattungen sind nicht lesbar</translation>
        </message>
        <message>
            <source>Neto's refunds of {v0} can't be read.</source>
            <translation>Netos Erstattungen zu {v0} sind nicht lesbar.</translation>
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
            <source>Neto's total holds {v0} for which Neto sent no figure</source>
            <translation>Netos Summe enthält {v0}, wofür Neto keine Zahl gesendet hat</translation>
        </message>
        <message>
            <source>Neto, as text</source>
            <translation>Neto, als Text</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>Neue PIN</translation>
        </message>
        <message>
            <source>Newest entry of the audit: {n}, its hash {hash}</source>
            <translation>Neuester Eintrag des Protokolls: {n}, seine Prüfsumme {hash}</translation>
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
            <source>No PIN is set: whoever sits at this window may do everything in it.</source>
            <translation>Es ist keine PIN gesetzt: Wer an diesem Fenster sitzt, darf darin alles.</translation>
        </message>
        <message>
            <source>No active customer in Omni matches the order, and the settings say to wait then.</source>
            <translation>Kein aktiver Kunde in Omni passt zur Bestellung, und die Einstellungen sagen, dann zu warten.</translation>
        </message>
        <message>
            <source>No branch</source>
            <translation>Keine Filiale</translation>
        </message>
        <message>
            <source>No channel is named, so no order comes down.</source>
            <translation>Kein Kanal ist genannt, also kommt keine Bestellung.</translation>
        </message>
        <message>
            <source>No clear answer about {code}</source>
            <translation>Keine klare Antwort zu {code}</translation>
        </message>
        <message>
            <source>No clear answer from Omni</source>
            <translation>Keine klare Antwort von Omni</translation>
        </message>
        <message>
            <source>No customer matches {v0}, so it goes to the default customer.</source>
            <translation>Kein Kunde passt zu {v0}, deshalb geht sie an den Standardkunden.</translation>
        </message>
        <message>
            <source>No customer matches: {v0} is made.</source>
            <translation>Kein Kunde passt: {v0} wird angelegt.</translation>
        </message>
        <message>
            <source>No customer of Omni has all of these words.</source>
            <translation>Kein Kunde in Omni hat alle diese Wörter.</translation>
        </message>
        <message>
            <source>No customer was chosen for always</source>
            <translation>Kein Kunde wurde für immer gewählt</translation>
        </message>
        <message>
            <source>No default branch is chosen</source>
            <translation>Keine Standardfiliale ist gewählt</translation>
        </message>
        <message>
            <source>No default branch is chosen.</source>
            <translation>Es ist keine Standardfiliale gewählt.</translation>
        </message>
        <message>
            <source>No default branch is chosen: set branches.default_branch to the number of an Omni branch.</source>
            <translation>Es ist keine Standardfiliale gewählt: setzen Sie branches.default_branch auf die Nummer einer Filiale in Omni.</translation>
        </message>
        <message>
            <source>No default customer is chosen, so every order is held.</source>
            <translation>Kein Standardkunde ist gewählt, also wird jede Bestellung angehalten.</translation>
        </message>
        <message>
            <source>No default customer is chosen, so orders that would go to it are held.</source>
            <translation>Kein Standardkunde ist gewählt, also werden Bestellungen angehalten, die zu ihm gingen.</translation>
        </message>
        <message>
            <source>No download has looked anything up in Omni yet, so only what Neto's order says could be judged.</source>
            <translation>Noch kein Download hat in Omni etwas nachgesehen, deshalb ließ sich nur beurteilen, was in Netos Bestellung steht.</translation>
        </message>
        <message>
            <source>No download has seen this order in Neto yet.</source>
            <translation>Noch kein Download hat diese Bestellung in Neto gesehen.</translation>
        </message>
        <message>
            <source>No download has seen {id} in Neto.</source>
            <translation>Kein Download hat {id} in Neto gesehen.</translation>
        </message>
        <message>
            <source>No download has seen {number} so far. Neto may have it.</source>
            <translation>Noch kein Download hat {number} gesehen. Vielleicht hat Neto sie.</translation>
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
            <source>No entries match</source>
            <translation>Keine Einträge passen</translation>
        </message>
        <message>
            <source>No entry has the hash that was given: the audit was written anew since, or it is another ledger's.</source>
            <translation>Kein Eintrag hat die angegebene Prüfsumme: das Protokoll wurde seither neu geschrieben, oder sie gehört zu einer anderen Bestellliste.</translation>
        </message>
        <message>
            <source>No method</source>
            <translation>Keine Zahlungsart</translation>
        </message>
        <message>
            <source>No new order since {moment}</source>
            <translation>Keine neue Bestellung seit {moment}</translation>
        </message>
        <message>
            <source>No order chosen</source>
            <translation>Keine Bestellung gewählt</translation>
        </message>
        <message>
            <source>No order gets this far: row {row} has no conditions and takes them all.</source>
            <translation>So weit kommt keine Bestellung: Zeile {row} hat keine Bedingungen und nimmt alle.</translation>
        </message>
        <message>
            <source>No order has this number in Neto, or somebody deleted it there. Nothing was sent to Omni.</source>
            <translation>Keine Bestellung in Neto hat diese Nummer, oder jemand hat sie gelöscht. Nichts wurde an Omni gesendet.</translation>
        </message>
        <message>
            <source>No order is held</source>
            <translation>Keine Bestellung ist angehalten</translation>
        </message>
        <message>
            <source>No order is like that</source>
            <translation>Keine Bestellung ist so</translation>
        </message>
        <message>
            <source>No order of this store has it in its number, name, e-mail, phone or SKUs.</source>
            <translation>Keine Bestellung dieses Shops hat es in Nummer, Name, E-Mail, Telefon oder SKUs.</translation>
        </message>
        <message>
            <source>No order was placed in these days. The first ones come with the next download.</source>
            <translation>In diesen Tagen kam keine Bestellung. Die ersten kommen mit dem nächsten Download.</translation>
        </message>
        <message>
            <source>No orders in {month}</source>
            <translation>Keine Bestellungen im {month}</translation>
        </message>
        <message>
            <source>No orders match</source>
            <translation>Keine Bestellungen passen</translation>
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
            <source>No printer is set up on this computer. Save it as a PDF instead.</source>
            <translation>An diesem Computer ist kein Drucker eingerichtet. Stattdessen als PDF speichern.</translation>
        </message>
        <message>
            <source>No product in Omni has the code {code_wanted}, but several have it as their barcode, and picking one would be a guess. The order waits. They are: {products}.</source>
            <translation>Kein Produkt in Omni hat den Code {code_wanted}, aber mehrere haben ihn als Barcode, und eines zu nehmen wäre geraten. Die Bestellung wartet. Es sind: {products}.</translation>
        </message>
        <message>
            <source>No product of Omni has all of these words in its code, name or barcode.</source>
            <translation>Kein Produkt in Omni hat alle diese Wörter in Code, Name oder Barcode.</translation>
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
            <source>No rows match</source>
            <translation>Keine Zeilen passen</translation>
        </message>
        <message>
            <source>No rows yet: every order goes to the default branch.</source>
            <translation>Noch keine Zeilen: jede Bestellung geht an die Standardfiliale.</translation>
        </message>
        <message>
            <source>No sales order in Omni yet</source>
            <translation>Noch kein Verkaufsauftrag in Omni</translation>
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
            <source>No, until somebody approves it</source>
            <translation>Nein, bis es jemand freigibt</translation>
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
            <source>None in {month}</source>
            <translation>Keine im {month}</translation>
        </message>
        <message>
            <source>Not changed: {fields}</source>
            <translation>Nicht geändert: {fields}</translation>
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
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <source>Not held, but worth a look</source>
            <translation>Nicht angehalten, aber einen Blick wert</translation>
        </message>
        <message>
            <source>Not in Omni</source>
            <translation>Nicht in Omni</translation>
        </message>
        <message>
            <source>Not in Omni yet</source>
            <translation>Noch nicht in Omni</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Nicht erreicht</translation>
        </message>
        <message>
            <source>Not read from Neto yet</source>
            <translation>Noch nicht aus Neto gelesen</translation>
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
            <source>Not refunded of these goods</source>
            <translation>Von dieser Ware nicht erstattet</translation>
        </message>
        <message>
            <source>Not seen yet</source>
            <translation>Noch nicht gesehen</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Nicht gesendet</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>Noch nicht gesendet</translation>
        </message>
        <message>
            <source>Not sent: the first one came out otherwise</source>
            <translation>Nicht gesendet: Das erste kam anders heraus</translation>
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
            <source>Not ticked</source>
            <translation>Nicht angehakt</translation>
        </message>
        <message>
            <source>Nothing can be read or sent without it.</source>
            <translation>Ohne sie kann nichts gelesen oder gesendet werden.</translation>
        </message>
        <message>
            <source>Nothing goes on sale by this: a new product is switched off and not approved in Neto.</source>
            <translation>Dadurch kommt nichts in den Verkauf: ein neues Produkt ist in Neto ausgeschaltet und nicht freigegeben.</translation>
        </message>
        <message>
            <source>Nothing has to be done, unless it should be an option of another product.</source>
            <translation>Es ist nichts zu tun, außer es soll die Option eines anderen Produkts sein.</translation>
        </message>
        <message>
            <source>Nothing has to be done, unless the product is scanned by this barcode.</source>
            <translation>Es ist nichts zu tun, außer das Produkt wird mit diesem Barcode gescannt.</translation>
        </message>
        <message>
            <source>Nothing has to be done. To make it an option, add {parent} in Neto first.</source>
            <translation>Es ist nichts zu tun. Soll es eine Option werden, legen Sie zuerst {parent} in Neto an.</translation>
        </message>
        <message>
            <source>Nothing has to be done. To make it an option, give it a specific in Neto first.</source>
            <translation>Es ist nichts zu tun. Soll es eine Option werden, geben Sie ihm zuerst in Neto ein Merkmal.</translation>
        </message>
        <message>
            <source>Nothing has to be done. To make them options, leave three specifics of them in Neto first.</source>
            <translation>Es ist nichts zu tun. Sollen sie Optionen werden, lassen Sie ihnen zuerst in Neto drei Merkmale.</translation>
        </message>
        <message>
            <source>Nothing has to be done: the next check settles it.</source>
            <translation>Es ist nichts zu tun: Die nächste Prüfung klärt es.</translation>
        </message>
        <message>
            <source>Nothing in this store is like what you look for.</source>
            <translation>Nichts in diesem Shop entspricht dem, was Sie suchen.</translation>
        </message>
        <message>
            <source>Nothing is apart</source>
            <translation>Nichts weicht ab</translation>
        </message>
        <message>
            <source>Nothing is downloaded by itself until then. Download Orders works meanwhile. Nothing is lost: the next download brings it.</source>
            <translation>Bis dahin wird nichts von selbst heruntergeladen. „Bestellungen laden“ geht weiterhin. Nichts ist verloren: der nächste Download bringt es.</translation>
        </message>
        <message>
            <source>Nothing is downloaded without it, since another computer may be at the same orders.</source>
            <translation>Ohne sie wird nichts heruntergeladen, denn ein anderer Computer kann an denselben Bestellungen arbeiten.</translation>
        </message>
        <message>
            <source>Nothing is lost</source>
            <translation>Nichts ist verloren</translation>
        </message>
        <message>
            <source>Nothing is lost.</source>
            <translation>Nichts ist verloren.</translation>
        </message>
        <message>
            <source>Nothing is lost. Try again.</source>
            <translation>Nichts ist verloren. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Nothing is lost: held orders are created as soon as you fix the cause.</source>
            <translation>Nichts ist verloren: angehaltene Bestellungen werden angelegt, sobald die Ursache behoben ist.</translation>
        </message>
        <message>
            <source>Nothing is lost; the next download goes on by itself.</source>
            <translation>Nichts ist verloren; der nächste Download macht von selbst weiter.</translation>
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
            <source>Nothing is split: that takes branch routing with a row that has backup branches.</source>
            <translation>Nichts wird aufgeteilt: dazu müssen Filialen zugeordnet sein, mit einer Zeile, die Ersatzfilialen hat.</translation>
        </message>
        <message>
            <source>Nothing is ticked.</source>
            <translation>Nichts ist angehakt.</translation>
        </message>
        <message>
            <source>Nothing is written to Omni for a refund.</source>
            <translation>Für eine Erstattung wird in Omni nichts geschrieben.</translation>
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
            <source>Nothing needs you</source>
            <translation>Nichts ist zu klären</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Nichts Neues</translation>
        </message>
        <message>
            <source>Nothing of it is kept.</source>
            <translation>Davon wird nichts aufbewahrt.</translation>
        </message>
        <message>
            <source>Nothing that was downloaded was placed then.</source>
            <translation>Von dem, was heruntergeladen wurde, ist nichts aus dieser Zeit.</translation>
        </message>
        <message>
            <source>Nothing to do here</source>
            <translation>Hier ist nichts zu tun</translation>
        </message>
        <message>
            <source>Nothing to do.</source>
            <translation>Nichts zu tun.</translation>
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
            <source>Nothing to send</source>
            <translation>Nichts zu senden</translation>
        </message>
        <message>
            <source>Nothing to undo</source>
            <translation>Nichts rückgängig zu machen</translation>
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
            <source>Nothing was changed.</source>
            <translation>Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Nothing was decided or sent yet</source>
            <translation>Noch wurde nichts entschieden oder gesendet</translation>
        </message>
        <message>
            <source>Nothing was saved.</source>
            <translation>Nichts wurde gespeichert.</translation>
        </message>
        <message>
            <source>Nothing was saved. {sentence}</source>
            <translation>Nichts wurde gespeichert. {sentence}</translation>
        </message>
        <message>
            <source>Nothing was sent</source>
            <translation>Es wurde nichts gesendet</translation>
        </message>
        <message>
            <source>Nothing was sent to Omni.</source>
            <translation>Nichts wurde an Omni gesendet.</translation>
        </message>
        <message>
            <source>Nothing was sent.</source>
            <translation>Nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Nothing was sent: it was in Omni already.</source>
            <translation>Nichts wurde gesendet: sie war schon in Omni.</translation>
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
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Of download {download}</source>
            <translation>Des Downloads {download}</translation>
        </message>
        <message>
            <source>Of every order, and by Neto's sales person.</source>
            <translation>Jeder Bestellung, und nach dem Verkäufer in Neto.</translation>
        </message>
        <message>
            <source>Of everything in the window, from its next start on.</source>
            <translation>Von allem im Fenster, ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>Of the last orders {count} stand there, the first as {reference}: Omni's own Neto integration most likely brought them. Nothing was sent.</source>
            <translation>Von den letzten Bestellungen stehen {count} dort, die erste als {reference}: wahrscheinlich brachte sie Omnis eigene Neto-Anbindung. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Of {money}</source>
            <translation>Von {money}</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Off: catalogues are compared, and no product is made or changed.</source>
            <translation>Aus: Die Kataloge werden verglichen, und kein Produkt wird angelegt oder geändert.</translation>
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
            <source>Old customer details are not erased until a day later.</source>
            <translation>Alte Kundendaten werden erst einen Tag später gelöscht.</translation>
        </message>
        <message>
            <source>Older orders come only when you ask for one by number.</source>
            <translation>Ältere Bestellungen kommen nur einzeln über ihre Nummer.</translation>
        </message>
        <message>
            <source>Older products of the shop are made only when you tick them.</source>
            <translation>Ältere Produkte des Shops werden nur angelegt, wenn Sie sie anhaken.</translation>
        </message>
        <message>
            <source>Omni</source>
            <translation>Omni</translation>
        </message>
        <message>
            <source>Omni Desktop diagnostics {local:%Y-%m-%d}.zip</source>
            <translation>Omni Desktop Diagnose {local:%Y-%m-%d}.zip</translation>
        </message>
        <message>
            <source>Omni Desktop is open already for this data folder, but it doesn't answer. Look for its window or its tray icon. If there is none, end the program in the task manager and start it again. Nothing is lost.</source>
            <translation>Omni Desktop ist für diesen Datenordner schon offen, antwortet aber nicht. Suchen Sie sein Fenster oder sein Symbol im Infobereich. Gibt es keines, beenden Sie das Programm im Task-Manager und starten Sie es neu. Nichts ist verloren.</translation>
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
            <source>Omni Desktop's window is open on this computer. Close it, then move.</source>
            <translation>Das Fenster von Omni Desktop ist auf diesem Computer offen. Schließen Sie es, dann ziehen Sie um.</translation>
        </message>
        <message>
            <source>Omni address</source>
            <translation>Omni-Adresse</translation>
        </message>
        <message>
            <source>Omni adds up the total itself; it is compared with Neto's afterwards.</source>
            <translation>Omni rechnet die Summe selbst; danach wird sie mit der von Neto verglichen.</translation>
        </message>
        <message>
            <source>Omni already has this store's orders</source>
            <translation>Omni hat die Bestellungen dieses Shops schon</translation>
        </message>
        <message>
            <source>Omni already holds {v0} of the last {v1} (order {v2} as {v3}), most likely brought by Omni's own Neto integration.</source>
            <translation>Omni hat schon {v0} der letzten {v1} (Bestellung {v2} als {v3}), sehr wahrscheinlich von Omnis eigener Neto-Anbindung.</translation>
        </message>
        <message>
            <source>Omni already holds {v0} of the last {v1} under the same reference. Those that agree are linked, none is made twice.</source>
            <translation>Omni hat schon {v0} der letzten {v1} unter derselben Referenz. Die übereinstimmen, werden verknüpft; keine wird doppelt angelegt.</translation>
        </message>
        <message>
            <source>Omni and Neto are asked how each stands now; nothing is sent.</source>
            <translation>Omni und Neto werden gefragt, wie jeder jetzt steht; nichts wird gesendet.</translation>
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
            <source>Omni can't be asked for {v0} by one of the texts of an order: it is too long.</source>
            <translation>Omni kann mit einem der Texte einer Bestellung nicht nach {v0} gefragt werden: er ist zu lang.</translation>
        </message>
        <message>
            <source>Omni couldn't be searched. {said_before}</source>
            <translation>Omni konnte nicht durchsucht werden. {said_before}</translation>
        </message>
        <message>
            <source>Omni customer {id}</source>
            <translation>Omni-Kunde {id}</translation>
        </message>
        <message>
            <source>Omni didn't take a change of the order</source>
            <translation>Omni hat eine Änderung der Bestellung nicht angenommen</translation>
        </message>
        <message>
            <source>Omni didn't take a payment</source>
            <translation>Omni hat eine Zahlung nicht angenommen</translation>
        </message>
        <message>
            <source>Omni didn't take it: {words}</source>
            <translation>Omni nahm sie nicht an: {words}</translation>
        </message>
        <message>
            <source>Omni didn't take the customer</source>
            <translation>Omni hat den Kunden nicht angenommen</translation>
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
            <translation>Omni lehnte ab: {what}, {reference}</translation>
        </message>
        <message>
            <source>Omni didn't void it. Its words: {words}.</source>
            <translation>Omni hat ihn nicht storniert. Die Worte: {words}.</translation>
        </message>
        <message>
            <source>Omni doesn't accept the key</source>
            <translation>Omni nimmt den Schlüssel nicht an</translation>
        </message>
        <message>
            <source>Omni gave no clear answer for it. It is looked up before anything else is sent.</source>
            <translation>Omni gab keine klare Antwort zu ihm. Es wird nachgesehen, bevor etwas anderes gesendet wird.</translation>
        </message>
        <message>
            <source>Omni gave no clear answer to the credit note {reference}; being looked up</source>
            <translation>Omni hat zur Gutschrift {reference} keine klare Antwort gegeben; sie wird nachgesehen</translation>
        </message>
        <message>
            <source>Omni gave no clear answer to the {what}; being looked up</source>
            <translation>Omni gab keine klare Antwort ({what}); wird nachgesehen</translation>
        </message>
        <message>
            <source>Omni gave no clear answer when the customer was made. Nothing is made twice: it's looked for first, and the order waits.</source>
            <translation>Omni gab beim Anlegen des Kunden keine klare Antwort. Nichts wird doppelt angelegt: erst wird danach gesucht, und die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Omni gave no clear answer. It is looked up by the next download, and never sent twice.</source>
            <translation>Omni hat keine klare Antwort gegeben. Der nächste Download sieht nach; gesendet wird sie nie zweimal.</translation>
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
            <source>Omni has a product with this style code, and no option of it has the code {code}.</source>
            <translation>Omni hat ein Produkt mit diesem Style-Code, aber keine Option davon hat den Code {code}.</translation>
        </message>
        <message>
            <source>Omni has a sales order with this reference, but its {what} {stored} isn't this order's {ours}. It is left alone, the order waits.</source>
            <translation>Omni hat einen Verkaufsauftrag mit dieser Referenz, aber {what}: {stored}, nicht {ours}. Er bleibt unberührt, die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Omni has another value than was sent</source>
            <translation>Omni hat einen anderen Wert, als gesendet wurde</translation>
        </message>
        <message>
            <source>Omni has another {field} than was sent</source>
            <translation>Omni hat ein anderes Feld {field}, als gesendet wurde</translation>
        </message>
        <message>
            <source>Omni has every product that the shop sells.</source>
            <translation>Omni hat jedes Produkt, das der Shop verkauft.</translation>
        </message>
        <message>
            <source>Omni has it by now</source>
            <translation>Omni hat es inzwischen</translation>
        </message>
        <message>
            <source>Omni has no product with the code {code}, but it has {near}.</source>
            <translation>Omni hat kein Produkt mit dem Code {code}, aber {near}.</translation>
        </message>
        <message>
            <source>Omni has no product with the code {code}.</source>
            <translation>Omni hat kein Produkt mit dem Code {code}.</translation>
        </message>
        <message>
            <source>Omni has no product with the number {number}.</source>
            <translation>Omni hat kein Produkt mit der Nummer {number}.</translation>
        </message>
        <message>
            <source>Omni has no sales order for {v0} that isn't void.</source>
            <translation>Omni hat zu {v0} keinen Verkaufsauftrag, der nicht storniert ist.</translation>
        </message>
        <message>
            <source>Omni has no sales order with its number any more, or it bears another reference there.</source>
            <translation>Omni hat keinen Verkaufsauftrag mit seiner Nummer mehr, oder er trägt dort eine andere Referenz.</translation>
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
            <source>Omni has the credit note {reference} for it already.</source>
            <translation>Omni hat dafür schon die Gutschrift {reference}.</translation>
        </message>
        <message>
            <source>Omni has the credit note {v0} for {v1} already. Nothing was sent.</source>
            <translation>Omni hat die Gutschrift {v0} zu {v1} schon. Nichts wurde gesendet.</translation>
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
            <source>Omni has {count} products with the code {code}. Choose one of them.</source>
            <translation>Omni hat {count} Produkte mit dem Code {code}. Wählen Sie eines davon.</translation>
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
            <source>Omni holds {v0} of this store that another integration, or another computer, brought ({v1}).</source>
            <translation>Omni hat {v0} dieses Shops, die eine andere Anbindung oder ein anderer Computer gebracht hat ({v1}).</translation>
        </message>
        <message>
            <source>Omni id {omni_id}</source>
            <translation>Omni-ID {omni_id}</translation>
        </message>
        <message>
            <source>Omni is known as of {moment}.</source>
            <translation>Omni ist bekannt mit Stand von {moment}.</translation>
        </message>
        <message>
            <source>Omni is {money} over</source>
            <translation>Omni liegt {money} darüber</translation>
        </message>
        <message>
            <source>Omni is {money} under</source>
            <translation>Omni liegt {money} darunter</translation>
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
            <source>Omni lists no active branch, though every account has one. Nothing is lost; the next download asks again. If it stays so, look under Branches in Omni.</source>
            <translation>Omni listet keine aktive Filiale, obwohl jedes Konto eine hat. Nichts ist verloren; der nächste Download fragt wieder. Bleibt es so, sehen Sie in Omni unter „Branches“ nach.</translation>
        </message>
        <message>
            <source>Omni made another total of the order than Neto's</source>
            <translation>Omni hat eine andere Summe gebildet als Neto</translation>
        </message>
        <message>
            <source>Omni made {omni} of the order, Neto's total is {shop}</source>
            <translation>Omni kam bei der Bestellung auf {omni}, Netos Summe ist {shop}</translation>
        </message>
        <message>
            <source>Omni now</source>
            <translation>Omni jetzt</translation>
        </message>
        <message>
            <source>Omni orders</source>
            <translation>Omni-Aufträge</translation>
        </message>
        <message>
            <source>Omni product</source>
            <translation>Omni-Produkt</translation>
        </message>
        <message>
            <source>Omni product of {value}</source>
            <translation>Omni-Produkt zu {value}</translation>
        </message>
        <message>
            <source>Omni product {number}</source>
            <translation>Omni-Produkt {number}</translation>
        </message>
        <message>
            <source>Omni reference</source>
            <translation>Omni-Referenz</translation>
        </message>
        <message>
            <source>Omni references</source>
            <translation>Omni-Referenzen</translation>
        </message>
        <message>
            <source>Omni refused it: {words}</source>
            <translation>Omni lehnte ab: {words}</translation>
        </message>
        <message>
            <source>Omni status</source>
            <translation>Omni-Status</translation>
        </message>
        <message>
            <source>Omni stumbles over {reference}</source>
            <translation>Omni stolpert über {reference}</translation>
        </message>
        <message>
            <source>Omni takes 13 characters, and a barcode is never cut.</source>
            <translation>Omni nimmt 13 Zeichen, und ein Barcode wird nie gekürzt.</translation>
        </message>
        <message>
            <source>Omni takes 20 characters. Make the product there under a shorter code, and map the SKU to it.</source>
            <translation>Omni nimmt 20 Zeichen. Legen Sie das Produkt dort unter einem kürzeren Code an und ordnen Sie die SKU ihm zu.</translation>
        </message>
        <message>
            <source>Omni then</source>
            <translation>Omni damals</translation>
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
            <source>Omni was not read back.</source>
            <translation>Omni wurde nicht zurückgelesen.</translation>
        </message>
        <message>
            <source>Omni would make {v0} of the refund of {v1}. Make the credit note in Omni by hand.</source>
            <translation>Omni würde aus der Erstattung zu {v1} {v0} machen. Legen Sie die Gutschrift in Omni von Hand an.</translation>
        </message>
        <message>
            <source>Omni {omni_id}, {total}</source>
            <translation>Omni {omni_id}, {total}</translation>
        </message>
        <message>
            <source>Omni's answer about {what} can't be read</source>
            <translation>Omnis Antwort zu {what} ist nicht lesbar</translation>
        </message>
        <message>
            <source>Omni's answer for it can't be read, so nobody knows whether somebody works on it.</source>
            <translation>Omnis Antwort zu ihm ist nicht lesbar, also weiß niemand, ob jemand an ihm arbeitet.</translation>
        </message>
        <message>
            <source>Omni's code may not be blank.</source>
            <translation>Der Code in Omni darf nicht leer sein.</translation>
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
            <source>Omni's field holds 50 characters and keeps what somebody wrote there, and a dispatch isn't sent again for a code that comes later. Left out: {codes}.</source>
            <translation>Omnis Feld fasst 50 Zeichen und behält, was jemand dort schrieb; für einen Code, der später kommt, wird der Versand nicht noch einmal gesendet. Ausgelassen: {codes}.</translation>
        </message>
        <message>
            <source>Omni's number of the status. Blank sends none.</source>
            <translation>Omnis Nummer des Status. Leer sendet keinen.</translation>
        </message>
        <message>
            <source>Omni's own price upload goes by it: the name of the shop's integration.</source>
            <translation>Danach richtet sich Omnis eigener Preis-Upload: der Name der Integration des Shops.</translation>
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
            <source>On</source>
            <translation>An</translation>
        </message>
        <message>
            <source>On its card and on the order's page:</source>
            <translation>Auf ihrer Karte und auf der Seite der Bestellung:</translation>
        </message>
        <message>
            <source>On its card and on the order's page: </source>
            <translation>Auf der Karte und auf der Seite der Bestellung: </translation>
        </message>
        <message>
            <source>On sale</source>
            <translation>Im Verkauf</translation>
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
            <source>Once more</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>One default customer</source>
            <translation>Einem Standardkunden</translation>
        </message>
        <message>
            <source>One line of Neto goes as a line for each product. They share its price by weight, to the cent; odd cents go to the last one.</source>
            <translation>Aus einer Zeile von Neto wird eine Zeile je Produkt. Sie teilen sich den Preis nach Gewicht, auf den Cent; übrige Cent bekommt die letzte.</translation>
        </message>
        <message>
            <source>One of its texts, such as a SKU or an e-mail, is too long for a question to Omni. The order waits.</source>
            <translation>Einer ihrer Texte, etwa SKU oder E-Mail, ist für eine Frage an Omni zu lang. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>One of them: {meaning}</source>
            <translation>Eine davon: {meaning}</translation>
        </message>
        <message>
            <source>One question to each side; nothing is written</source>
            <translation>Eine Frage an jede Seite; nichts wird geschrieben</translation>
        </message>
        <message>
            <source>One weight at least must be more than 0.</source>
            <translation>Mindestens ein Gewicht muss größer als 0 sein.</translation>
        </message>
        <message>
            <source>Only</source>
            <translation>Nur</translation>
        </message>
        <message>
            <source>Only a part of {reference} is in Omni</source>
            <translation>Nur ein Teil von {reference} ist in Omni</translation>
        </message>
        <message>
            <source>Only a whole month is closed.</source>
            <translation>Nur ein ganzer Monat wird abgeschlossen.</translation>
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
            <source>Only in a practice store can an order be made up.</source>
            <translation>Nur im Übungsshop kann eine Bestellung erfunden werden.</translation>
        </message>
        <message>
            <source>Only the view goes. Its orders stay as they are.</source>
            <translation>Nur die Ansicht verschwindet. Ihre Bestellungen bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Only those listed</source>
            <translation>Nur die genannten</translation>
        </message>
        <message>
            <source>Only what a check has seen is made or changed.</source>
            <translation>Nur was eine Prüfung gesehen hat, wird angelegt oder geändert.</translation>
        </message>
        <message>
            <source>Only what is ticked is sent. Stock is never written.</source>
            <translation>Nur was angehakt ist, wird gesendet. Bestand wird nie geschrieben.</translation>
        </message>
        <message>
            <source>Only when Download Orders is on.</source>
            <translation>Nur wenn „Bestellungen laden“ an ist.</translation>
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
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open Connection</source>
            <translation>Verbindung öffnen</translation>
        </message>
        <message>
            <source>Open Settings</source>
            <translation>Einstellungen öffnen</translation>
        </message>
        <message>
            <source>Open Settings: the tabs that need something are marked.</source>
            <translation>Öffnen Sie die Einstellungen: Seiten, die etwas brauchen, sind markiert.</translation>
        </message>
        <message>
            <source>Open again in Neto, but ended in Omni</source>
            <translation>In Neto wieder offen, aber in Omni beendet</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open help</source>
            <translation>Hilfe öffnen</translation>
        </message>
        <message>
            <source>Open in Neto</source>
            <translation>In Neto öffnen</translation>
        </message>
        <message>
            <source>Open in Omni</source>
            <translation>In Omni öffnen</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>Bestellung öffnen</translation>
        </message>
        <message>
            <source>Open the order and propose a credit note, or make one in Omni by hand. If none is needed, dismiss this.</source>
            <translation>Öffnen Sie die Bestellung und lassen Sie eine Gutschrift vorschlagen, oder legen Sie sie in Omni von Hand an. Braucht es keine, schließen Sie das hier.</translation>
        </message>
        <message>
            <source>Open the settings: you are asked about each of them. Or use the command settings drafts.</source>
            <translation>Öffnen Sie die Einstellungen: Sie werden zu jeder gefragt. Oder nutzen Sie den Befehl settings drafts.</translation>
        </message>
        <message>
            <source>Open this setting</source>
            <translation>Diese Einstellung öffnen</translation>
        </message>
        <message>
            <source>Open {id}</source>
            <translation>{id} öffnen</translation>
        </message>
        <message>
            <source>Open {id}, {customer}</source>
            <translation>{id} öffnen, {customer}</translation>
        </message>
        <message>
            <source>Open {orders} in Neto</source>
            <translation>{orders} in Neto öffnen</translation>
        </message>
        <message>
            <source>Open {orders} in Omni</source>
            <translation>{orders} in Omni öffnen</translation>
        </message>
        <message>
            <source>Open {what} in Omni, look for an odd number or date, and save it again; then retry. The order is looked at again by itself, too. If it stays, send Cin7's support the time of this message.</source>
            <translation>Öffnen Sie {what} in Omni, suchen Sie nach einer seltsamen Zahl oder einem seltsamen Datum und speichern Sie noch einmal; dann versuchen Sie es erneut. Die Bestellung wird auch von selbst wieder geprüft. Bleibt es so, nennen Sie dem Support von Cin7 die Zeit dieser Meldung.</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Wird geöffnet…</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Bestellung</translation>
        </message>
        <message>
            <source>Order Activity</source>
            <translation>Bestellungen</translation>
        </message>
        <message>
            <source>Order date</source>
            <translation>Auftragsdatum</translation>
        </message>
        <message>
            <source>Order number</source>
            <translation>Bestellnummer</translation>
        </message>
        <message>
            <source>Order number, customer, e-mail, phone, SKU, purchase order number or Omni reference (Ctrl+F)</source>
            <translation>Bestellnummer, Kunde, E-Mail, Telefon, SKU, Bestellnummer des Kunden oder Omni-Referenz (Strg+F)</translation>
        </message>
        <message>
            <source>Order number, person, kind, a setting's key or any other fact (Ctrl+F)</source>
            <translation>Bestellnummer, Person, Art, Name einer Einstellung oder eine andere Angabe (Strg+F)</translation>
        </message>
        <message>
            <source>Order numbers</source>
            <translation>Bestellnummern</translation>
        </message>
        <message>
            <source>Order {id}</source>
            <translation>Bestellung {id}</translation>
        </message>
        <message>
            <source>Order {other} has the same reference in Omni, for itself or for a part of it, and was first. This one waits.</source>
            <translation>Bestellung {other} hat in Omni dieselbe Referenz, für sich oder einen Teil, und war zuerst da. Diese wartet.</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Bestellungen</translation>
        </message>
        <message>
            <source>Orders aren't marked as exported in Neto yet</source>
            <translation>Bestellungen sind in Neto noch nicht als exportiert vermerkt</translation>
        </message>
        <message>
            <source>Orders as CSV…</source>
            <translation>Bestellungen als CSV…</translation>
        </message>
        <message>
            <source>Orders can't be sorted by {title}; the buttons above show one result alone</source>
            <translation>Nach {title} lässt sich nicht sortieren; die Knöpfe oben zeigen ein Ergebnis allein</translation>
        </message>
        <message>
            <source>Orders completed before Auto Dispatch was switched on follow now</source>
            <translation>Bestellungen, die vor dem automatischen Versand abgeschlossen waren, ziehen jetzt nach</translation>
        </message>
        <message>
            <source>Orders completed before Auto Dispatch was switched on stay as they are</source>
            <translation>Bestellungen, die vor dem automatischen Versand abgeschlossen waren, bleiben, wie sie sind</translation>
        </message>
        <message>
            <source>Orders in Neto keep changing faster than they can be listed. Nothing is lost; the next download goes on.</source>
            <translation>Die Bestellungen in Neto ändern sich schneller, als sie gelistet werden können. Nichts ist verloren; der nächste Download macht weiter.</translation>
        </message>
        <message>
            <source>Orders in an unticked status wait in Neto.</source>
            <translation>Bestellungen in einem nicht angehakten Status warten in Neto.</translation>
        </message>
        <message>
            <source>Orders in the browser</source>
            <translation>Bestellungen im Browser</translation>
        </message>
        <message>
            <source>Orders named here come down whatever their date, waiting time, status and sales channel are. The payment rule still holds, and cancelled orders never come. What is in Omni already isn't made again.</source>
            <translation>Hier genannte Bestellungen kommen, gleich welches Datum, welche Wartezeit, welchen Status und Verkaufskanal sie haben. Die Zahlungsregel gilt weiter, und stornierte kommen nie. Was in Omni ist, wird nicht noch einmal angelegt.</translation>
        </message>
        <message>
            <source>Orders of such a channel go to this customer without a look-up.</source>
            <translation>Bestellungen eines solchen Kanals gehen ohne Suche an diesen Kunden.</translation>
        </message>
        <message>
            <source>Orders of the sales channel {v0} go to this customer.</source>
            <translation>Bestellungen des Verkaufskanals {v0} gehen an diesen Kunden.</translation>
        </message>
        <message>
            <source>Orders of this rehearsal</source>
            <translation>Bestellungen dieses Probelaufs</translation>
        </message>
        <message>
            <source>Orders of {v0} go to contact {v1}.</source>
            <translation>Bestellungen von {v0} gehen an Kontakt {v1}.</translation>
        </message>
        <message>
            <source>Orders placed between two days</source>
            <translation>Bestellungen zwischen zwei Tagen</translation>
        </message>
        <message>
            <source>Orders placed from this day on come down; older ones only when you ask for one by its number.</source>
            <translation>Bestellungen ab diesem Tag kommen herunter; ältere nur einzeln über ihre Nummer.</translation>
        </message>
        <message>
            <source>Orders placed from {moment} on come by themselves.</source>
            <translation>Bestellungen ab {moment} kommen von selbst.</translation>
        </message>
        <message>
            <source>Orders saved</source>
            <translation>Bestellungen gespeichert</translation>
        </message>
        <message>
            <source>Orders sent to Omni</source>
            <translation>Bestellungen an Omni gesendet</translation>
        </message>
        <message>
            <source>Orders that ended before decided</source>
            <translation>Über früher beendete Bestellungen entschieden</translation>
        </message>
        <message>
            <source>Orders that ended before released</source>
            <translation>Früher beendete Bestellungen freigegeben</translation>
        </message>
        <message>
            <source>Orders that may be meant</source>
            <translation>Bestellungen, die gemeint sein können</translation>
        </message>
        <message>
            <source>Orders that {name} was chosen for are asked about again.</source>
            <translation>Bei Bestellungen, für die {name} gewählt war, wird wieder gefragt.</translation>
        </message>
        <message>
            <source>Orders to look at</source>
            <translation>Bestellungen zum Ansehen</translation>
        </message>
        <message>
            <source>Orders wait for {products}</source>
            <translation>Bestellungen warten auf {products}</translation>
        </message>
        <message>
            <source>Orders were noted as read up to a time that is still to come</source>
            <translation>Bestellungen waren bis zu einer Zeit als gelesen vermerkt, die erst noch kommt</translation>
        </message>
        <message>
            <source>Orders were noted as read up to {v0}, and by the clocks it isn't that late yet:</source>
            <translation>Bestellungen galten als gelesen bis {v0}, und nach den Uhren ist es noch nicht so spät:</translation>
        </message>
        <message>
            <source>Orders whose prices aren't {tax_status} come to another total and are held: prices are never converted.</source>
            <translation>Bestellungen, deren Preise nicht {tax_status} sind, kommen auf eine andere Summe und werden angehalten: Preise werden nie umgerechnet.</translation>
        </message>
        <message>
            <source>Orders {local:%Y-%m-%d}</source>
            <translation>Bestellungen {local:%Y-%m-%d}</translation>
        </message>
        <message>
            <source>Orders {local:%Y-%m-%d}.csv</source>
            <translation>Bestellungen {local:%Y-%m-%d}.csv</translation>
        </message>
        <message>
            <source>Other days…</source>
            <translation>Andere Tage…</translation>
        </message>
        <message>
            <source>Other keys may lead to another shop's account.</source>
            <translation>Andere Schlüssel können zum Konto eines anderen Geschäfts führen.</translation>
        </message>
        <message>
            <source>Our database file can't be opened or written. Check that the data folder is there, that your account may write to it and that none of its files is read-only.</source>
            <translation>Unsere Datenbankdatei lässt sich nicht öffnen oder schreiben. Prüfen Sie, ob der Datenordner da ist, ob Ihr Konto dort schreiben darf und ob keine seiner Dateien schreibgeschützt ist.</translation>
        </message>
        <message>
            <source>Our database file is damaged. Put back a copy of it before downloading again.</source>
            <translation>Unsere Datenbankdatei ist beschädigt. Spielen Sie eine Kopie zurück, bevor Sie wieder herunterladen.</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>PDF…</source>
            <translation>PDF…</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>PIN changed</source>
            <translation>PIN geändert</translation>
        </message>
        <message>
            <source>PIN needed</source>
            <translation>PIN nötig</translation>
        </message>
        <message>
            <source>PIN now</source>
            <translation>PIN bisher</translation>
        </message>
        <message>
            <source>PIN removed</source>
            <translation>PIN entfernt</translation>
        </message>
        <message>
            <source>PIN set</source>
            <translation>PIN gesetzt</translation>
        </message>
        <message>
            <source>PIN…</source>
            <translation>PIN…</translation>
        </message>
        <message>
            <source>Page width</source>
            <translation>Seitenbreite</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Seite {page} von {pages}</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Pages of this store</source>
            <translation>Seiten dieses Shops</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Bezahlt</translation>
        </message>
        <message>
            <source>Paid or on account</source>
            <translation>Bezahlt oder auf Rechnung</translation>
        </message>
        <message>
            <source>Paid {neto} in Neto, but {omni} in Omni</source>
            <translation>In Neto {neto} bezahlt, in Omni aber {omni}</translation>
        </message>
        <message>
            <source>Parent of variations</source>
            <translation>Varianten-Oberprodukt</translation>
        </message>
        <message>
            <source>Part {part} of {count}</source>
            <translation>Teil {part} von {count}</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>Bestanden</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Kennwort</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausieren</translation>
        </message>
        <message>
            <source>Pause automatic downloads</source>
            <translation>Automatische Downloads pausieren</translation>
        </message>
        <message>
            <source>Pause automatic downloads…</source>
            <translation>Automatische Downloads pausieren…</translation>
        </message>
        <message>
            <source>Pause until</source>
            <translation>Pausieren bis</translation>
        </message>
        <message>
            <source>Pause until…</source>
            <translation>Pausieren bis…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Pausiert</translation>
        </message>
        <message>
            <source>Paused until {moment}</source>
            <translation>Pausiert bis {moment}</translation>
        </message>
        <message>
            <source>Paused: {why}</source>
            <translation>Pausiert: {why}</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Zahlung</translation>
        </message>
        <message>
            <source>Payment made in Omni</source>
            <translation>Zahlung in Omni angelegt</translation>
        </message>
        <message>
            <source>Payment method</source>
            <translation>Zahlungsart</translation>
        </message>
        <message>
            <source>Payment methods</source>
            <translation>Zahlungsarten</translation>
        </message>
        <message>
            <source>Payment of {amount} ({method}) made in Omni</source>
            <translation>Zahlung von {amount} ({method}) in Omni angelegt</translation>
        </message>
        <message>
            <source>Payment sent</source>
            <translation>Zahlung gesendet</translation>
        </message>
        <message>
            <source>Payment terms</source>
            <translation>Zahlungsbedingungen</translation>
        </message>
        <message>
            <source>Payment terms for new customers</source>
            <translation>Zahlungsbedingungen für neue Kunden</translation>
        </message>
        <message>
            <source>Payment {reference} of Neto found in Omni</source>
            <translation>Zahlung {reference} aus Neto in Omni gefunden</translation>
        </message>
        <message>
            <source>Payments can't be read in Omni</source>
            <translation>Zahlungen sind in Omni nicht lesbar</translation>
        </message>
        <message>
            <source>Payments differ</source>
            <translation>Zahlungen weichen ab</translation>
        </message>
        <message>
            <source>Payments in Neto</source>
            <translation>Zahlungen in Neto</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>Bestellt</translation>
        </message>
        <message>
            <source>Placed between two days…</source>
            <translation>Zwischen zwei Tagen bestellt…</translation>
        </message>
        <message>
            <source>Placed in the last 30 days</source>
            <translation>In den letzten 30 Tagen bestellt</translation>
        </message>
        <message>
            <source>Placed in the last 7 days</source>
            <translation>In den letzten 7 Tagen bestellt</translation>
        </message>
        <message>
            <source>Placed today</source>
            <translation>Heute bestellt</translation>
        </message>
        <message>
            <source>Placed yesterday</source>
            <translation>Gestern bestellt</translation>
        </message>
        <message>
            <source>Placed {whole}{items}</source>
            <translation>Bestellt {whole}{items}</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>PostgreSQL {version} on {host}</source>
            <translation>PostgreSQL {version} auf {host}</translation>
        </message>
        <message>
            <source>Practise first</source>
            <translation>Erst üben</translation>
        </message>
        <message>
            <source>Prefix and order number have {most} characters together; this leaves none for the number.</source>
            <translation>Präfix und Bestellnummer haben zusammen {most} Zeichen; so bleibt keins für die Nummer.</translation>
        </message>
        <message>
            <source>Press Down for more ways to download</source>
            <translation>Pfeil nach unten zeigt weitere Arten herunterzuladen</translation>
        </message>
        <message>
            <source>Press Download Orders, and the orders of your store appear here.</source>
            <translation>Drücken Sie „Bestellungen laden“, dann erscheinen die Bestellungen Ihres Shops hier.</translation>
        </message>
        <message>
            <source>Press to check now</source>
            <translation>Drücken, um jetzt zu prüfen</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Price tier</source>
            <translation>Preisstufe</translation>
        </message>
        <message>
            <source>Price tier for new customers</source>
            <translation>Preisstufe für neue Kunden</translation>
        </message>
        <message>
            <source>Price tiers and sales people</source>
            <translation>Preisstufen und Verkäufer</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation>Preise</translation>
        </message>
        <message>
            <source>Prices are never converted.</source>
            <translation>Preise werden nie umgerechnet.</translation>
        </message>
        <message>
            <source>Print the orders listed here</source>
            <translation>Die Bestellungen dieser Liste drucken</translation>
        </message>
        <message>
            <source>Print the orders listed here (Ctrl+P)</source>
            <translation>Die Bestellungen dieser Liste drucken (Strg+P)</translation>
        </message>
        <message>
            <source>Print this order</source>
            <translation>Diese Bestellung drucken</translation>
        </message>
        <message>
            <source>Print this order (Ctrl+P)</source>
            <translation>Diese Bestellung drucken (Strg+P)</translation>
        </message>
        <message>
            <source>Print this proof</source>
            <translation>Diesen Nachweis drucken</translation>
        </message>
        <message>
            <source>Print this proof (Ctrl+P)</source>
            <translation>Diesen Nachweis drucken (Strg+P)</translation>
        </message>
        <message>
            <source>Print {words}…</source>
            <translation>{words} drucken…</translation>
        </message>
        <message>
            <source>Print: {name}</source>
            <translation>Drucken: {name}</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken…</translation>
        </message>
        <message>
            <source>Problem solved: {title}</source>
            <translation>Problem gelöst: {title}</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Problems unsolved for</source>
            <translation>Probleme ungelöst seit</translation>
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
            <source>Product Status</source>
            <translation>Produktstatus</translation>
        </message>
        <message>
            <source>Product code</source>
            <translation>Produktcode</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produkte</translation>
        </message>
        <message>
            <source>Products answered</source>
            <translation>Antwort auf Produkte</translation>
        </message>
        <message>
            <source>Products are made and changed once Products is switched on in the settings. Nothing was sent.</source>
            <translation>Produkte werden angelegt und geändert, sobald Produkte in den Einstellungen an ist. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Products by barcode</source>
            <translation>Produkte über Barcode</translation>
        </message>
        <message>
            <source>Products is off</source>
            <translation>Produkte ist aus</translation>
        </message>
        <message>
            <source>Products sent</source>
            <translation>Produkte gesendet</translation>
        </message>
        <message>
            <source>Products to send</source>
            <translation>Zu sendende Produkte</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>Projektname</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Nachweis</translation>
        </message>
        <message>
            <source>Proof of sales, {first} to {last}</source>
            <translation>Nachweis der Verkäufe, {first} bis {last}</translation>
        </message>
        <message>
            <source>Proof {period}</source>
            <translation>Nachweis {period}</translation>
        </message>
        <message>
            <source>Propose a credit note</source>
            <translation>Gutschrift vorschlagen</translation>
        </message>
        <message>
            <source>Propose a credit note…</source>
            <translation>Gutschrift vorschlagen…</translation>
        </message>
        <message>
            <source>Propose the product</source>
            <translation>Das Produkt vorschlagen</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Öffentlich</translation>
        </message>
        <message>
            <source>Purchase order number</source>
            <translation>Bestellnummer des Kunden</translation>
        </message>
        <message>
            <source>Put back a copy from the folder named copies in the data folder.</source>
            <translation>Holen Sie eine Kopie aus dem Ordner „copies“ im Datenordner zurück.</translation>
        </message>
        <message>
            <source>Put the shopper's own e-mail into the order in Neto, or, in Customer Tracking, let guests without e-mail go to the default customer, or give the sales channel {channel} a customer of its own.</source>
            <translation>Tragen Sie die eigene E-Mail des Käufers in Neto ein, oder lassen Sie unter „Kunden“ Gäste ohne E-Mail zum Standardkunden gehen, oder geben Sie dem Verkaufskanal {channel} einen eigenen Kunden.</translation>
        </message>
        <message>
            <source>Put {places} where the number of the order stands, and no other braces.</source>
            <translation>Setzen Sie {places} dorthin, wo die Nummer der Bestellung steht, und keine anderen Klammern.</translation>
        </message>
        <message>
            <source>Qty</source>
            <translation>Menge</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>Menge</translation>
        </message>
        <message>
            <source>Quantity {number}</source>
            <translation>Menge {number}</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>RMA</source>
            <translation>RMA</translation>
        </message>
        <message>
            <source>Read Neto</source>
            <translation>Neto lesen</translation>
        </message>
        <message>
            <source>Read Neto again from an earlier day</source>
            <translation>Neto ab einem früheren Tag noch einmal lesen</translation>
        </message>
        <message>
            <source>Read again from this day</source>
            <translation>Ab diesem Tag noch einmal lesen</translation>
        </message>
        <message>
            <source>Read {when}: {products}, {state}.</source>
            <translation>Gelesen {when}: {products}, {state}.</translation>
        </message>
        <message>
            <source>Reading Neto…</source>
            <translation>Neto wird gelesen…</translation>
        </message>
        <message>
            <source>Reading both catalogues. You can go on meanwhile.</source>
            <translation>Beide Kataloge werden gelesen. Sie können inzwischen weitermachen.</translation>
        </message>
        <message>
            <source>Reading in Omni who they are…</source>
            <translation>In Omni wird nachgelesen, wer sie sind…</translation>
        </message>
        <message>
            <source>Reading orders from Neto…</source>
            <translation>Bestellungen werden aus Neto gelesen…</translation>
        </message>
        <message>
            <source>Reading the branches from Omni…</source>
            <translation>Filialen werden aus Omni gelesen…</translation>
        </message>
        <message>
            <source>Reading the file, and asking Omni whether it has its codes…</source>
            <translation>Die Datei wird gelesen und Omni gefragt, ob es die Codes hat…</translation>
        </message>
        <message>
            <source>Reading the orders of the last 7 days from Neto…</source>
            <translation>Bestellungen der letzten 7 Tage werden aus Neto gelesen…</translation>
        </message>
        <message>
            <source>Reading the refund in Neto and the sales order in Omni…</source>
            <translation>Die Erstattung in Neto und der Verkaufsauftrag in Omni werden gelesen…</translation>
        </message>
        <message>
            <source>Reading them back from Omni…</source>
            <translation>Sie werden aus Omni zurückgelesen…</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <source>Reads these days again in Neto and in Omni. Nothing is written there.</source>
            <translation>Liest diese Tage in Neto und in Omni noch einmal. Geschrieben wird dort nichts.</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>Reference prefix</source>
            <translation>Referenzpräfix</translation>
        </message>
        <message>
            <source>Reference prefix + Neto order number</source>
            <translation>Referenzpräfix + Neto-Bestellnummer</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <source>Refresh the lists from Omni and Neto</source>
            <translation>Listen aus Omni und Neto aktualisieren</translation>
        </message>
        <message>
            <source>Refund beyond these goods</source>
            <translation>Erstattung über diese Ware hinaus</translation>
        </message>
        <message>
            <source>Refund made in Omni</source>
            <translation>Erstattung in Omni angelegt</translation>
        </message>
        <message>
            <source>Refund sent</source>
            <translation>Erstattung gesendet</translation>
        </message>
        <message>
            <source>Refunded in Neto</source>
            <translation>In Neto erstattet</translation>
        </message>
        <message>
            <source>Refunded in Neto before it was completed</source>
            <translation>In Neto erstattet, bevor sie abgeschlossen war</translation>
        </message>
        <message>
            <source>Refunded in Neto: {amount}</source>
            <translation>In Neto erstattet: {amount}</translation>
        </message>
        <message>
            <source>Refunded in Neto: {amount} ({lines})</source>
            <translation>In Neto erstattet: {amount} ({lines})</translation>
        </message>
        <message>
            <source>Refunded: {refund}. Neto asks to complete such orders although the goods may never have left, so {reference} wasn't dispatched.</source>
            <translation>Erstattet: {refund}. Neto verlangt, solche Bestellungen abzuschließen, obwohl die Ware vielleicht nie ging; deshalb wurde {reference} nicht versendet.</translation>
        </message>
        <message>
            <source>Refunds</source>
            <translation>Erstattungen</translation>
        </message>
        <message>
            <source>Refunds can't be read in Neto</source>
            <translation>Erstattungen sind in Neto nicht lesbar</translation>
        </message>
        <message>
            <source>Refunds in Neto</source>
            <translation>Erstattungen in Neto</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Refused by Omni</source>
            <translation>Von Omni abgelehnt</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>Probelauf</translation>
        </message>
        <message>
            <source>Rehearsal: nothing is written</source>
            <translation>Probelauf: nichts wird geschrieben</translation>
        </message>
        <message>
            <source>Rehearse download</source>
            <translation>Download proben</translation>
        </message>
        <message>
            <source>Rehearse download…</source>
            <translation>Download proben…</translation>
        </message>
        <message>
            <source>Rehearse first</source>
            <translation>Erst proben</translation>
        </message>
        <message>
            <source>Rehearse only</source>
            <translation>Nur Probelauf</translation>
        </message>
        <message>
            <source>Rehearsing</source>
            <translation>Probelauf</translation>
        </message>
        <message>
            <source>Related orders</source>
            <translation>Verwandte Bestellungen</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Bemerkungen</translation>
        </message>
        <message>
            <source>Removal of a store</source>
            <translation>Entfernen eines Shops</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove PIN</source>
            <translation>PIN entfernen</translation>
        </message>
        <message>
            <source>Remove this row</source>
            <translation>Diese Zeile entfernen</translation>
        </message>
        <message>
            <source>Remove {sku}</source>
            <translation>{sku} entfernen</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Rename this store</source>
            <translation>Diesen Shop umbenennen</translation>
        </message>
        <message>
            <source>Rename this view</source>
            <translation>Diese Ansicht umbenennen</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Umbenennen…</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Required by</source>
            <translation>Gewünscht bis</translation>
        </message>
        <message>
            <source>Reset columns</source>
            <translation>Spalten zurücksetzen</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Resume automatic downloads</source>
            <translation>Automatische Downloads fortsetzen</translation>
        </message>
        <message>
            <source>Resume automatic downloads (paused until {moment})</source>
            <translation>Automatische Downloads fortsetzen (pausiert bis {moment})</translation>
        </message>
        <message>
            <source>Resume the store when the cause is mended.</source>
            <translation>Setzen Sie den Shop fort, wenn die Ursache behoben ist.</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Retry releases its orders once it is mended.</source>
            <translation>„Erneut versuchen“ gibt ihre Bestellungen frei, sobald es behoben ist.</translation>
        </message>
        <message>
            <source>Retry releases its orders once it is mended. </source>
            <translation>Erneut versuchen gibt die Bestellungen frei, sobald die Ursache behoben ist. </translation>
        </message>
        <message>
            <source>Retry this order</source>
            <translation>Diese Bestellung erneut versuchen</translation>
        </message>
        <message>
            <source>Retry {orders}</source>
            <translation>{orders} erneut versuchen</translation>
        </message>
        <message>
            <source>Retry, and allow it when asked.</source>
            <translation>Versuchen Sie es erneut und erlauben Sie es, wenn Sie gefragt werden.</translation>
        </message>
        <message>
            <source>Return {rma}</source>
            <translation>Retoure {rma}</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Rechte</translation>
        </message>
        <message>
            <source>Rounding accepted</source>
            <translation>Rundung angenommen</translation>
        </message>
        <message>
            <source>Rounding of {amount} sent to Omni</source>
            <translation>Rundung von {amount} an Omni gesendet</translation>
        </message>
        <message>
            <source>Rounding of {v0} meets Neto's total: {v1}.</source>
            <translation>Mit der Rundung {v0} stimmt Netos Summe: {v1}.</translation>
        </message>
        <message>
            <source>Rounding over the limit</source>
            <translation>Rundung über der Grenze</translation>
        </message>
        <message>
            <source>Rounding up to</source>
            <translation>Runden bis</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Row {row} does not match: {why}.</source>
            <translation>Zeile {row} passt nicht: {why}.</translation>
        </message>
        <message>
            <source>Row {row} of the branch routing grid: {conditions}.</source>
            <translation>Zeile {row} der Filialtabelle: {conditions}.</translation>
        </message>
        <message>
            <source>Row {row} wins: {branch}</source>
            <translation>Zeile {row} gilt: {branch}</translation>
        </message>
        <message>
            <source>Row {row} wins: {why}.</source>
            <translation>Zeile {row} gilt: {why}.</translation>
        </message>
        <message>
            <source>Row {row} would match too, but comes later.</source>
            <translation>Zeile {row} würde auch passen, kommt aber später.</translation>
        </message>
        <message>
            <source>Rows that are only in the table stay as they are.</source>
            <translation>Zeilen, die nur in der Tabelle stehen, bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Run a download a little later: Omni is asked again, and it is never sent twice.</source>
            <translation>Laden Sie etwas später herunter: Omni wird noch einmal gefragt, und sie wird nie zweimal gesendet.</translation>
        </message>
        <message>
            <source>Run a download: it is ready to be sent.</source>
            <translation>Laden Sie herunter: sie ist bereit zum Senden.</translation>
        </message>
        <message>
            <source>Run a download: it is the next to be read.</source>
            <translation>Laden Sie herunter: sie wird als Nächste gelesen.</translation>
        </message>
        <message>
            <source>Run a download: it looks first whether Omni has it.</source>
            <translation>Laden Sie herunter: zuerst wird nachgesehen, ob Omni sie hat.</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>SKU in Neto</source>
            <translation>SKU in Neto</translation>
        </message>
        <message>
            <source>SKU no longer mapped</source>
            <translation>SKU nicht mehr zugeordnet</translation>
        </message>
        <message>
            <source>SKU table</source>
            <translation>SKU-Tabelle</translation>
        </message>
        <message>
            <source>SKU table…</source>
            <translation>SKU-Tabelle…</translation>
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
            <source>SKUs</source>
            <translation>SKUs</translation>
        </message>
        <message>
            <source>SKUs mapped</source>
            <translation>SKUs zugeordnet</translation>
        </message>
        <message>
            <source>SKUs of note lines: their text becomes an internal comment.</source>
            <translation>SKUs von Notizzeilen: ihr Text wird ein interner Kommentar.</translation>
        </message>
        <message>
            <source>STARTTLS</source>
            <translation>STARTTLS</translation>
        </message>
        <message>
            <source>Sales channel</source>
            <translation>Verkaufskanal</translation>
        </message>
        <message>
            <source>Sales channel in Neto</source>
            <translation>Verkaufskanal in Neto</translation>
        </message>
        <message>
            <source>Sales channel text</source>
            <translation>Text für den Vertriebskanal</translation>
        </message>
        <message>
            <source>Sales channels</source>
            <translation>Verkaufskanäle</translation>
        </message>
        <message>
            <source>Sales order</source>
            <translation>Verkaufsauftrag</translation>
        </message>
        <message>
            <source>Sales order as it would look in Cin7 Omni. The grey line says where each value comes from.</source>
            <translation>Der Verkaufsauftrag, wie er in Cin7 Omni aussähe. Die graue Zeile sagt, woher jeder Wert kommt.</translation>
        </message>
        <message>
            <source>Sales orders of this download</source>
            <translation>Verkaufsaufträge dieses Downloads</translation>
        </message>
        <message>
            <source>Sales orders of this store in Omni were sent from another computer or another data folder.</source>
            <translation>Aufträge dieses Shops in Omni wurden von einem anderen Computer oder aus einem anderen Datenordner gesendet.</translation>
        </message>
        <message>
            <source>Sales person in Neto</source>
            <translation>Verkäufer in Neto</translation>
        </message>
        <message>
            <source>Sales rep</source>
            <translation>Verkäufer</translation>
        </message>
        <message>
            <source>Sales rep in Omni</source>
            <translation>Verkäufer in Omni</translation>
        </message>
        <message>
            <source>Sales rep of every order</source>
            <translation>Verkäufer jeder Bestellung</translation>
        </message>
        <message>
            <source>Sales reps have a default and a table, nothing else.</source>
            <translation>Verkäufer haben einen Standard und eine Tabelle, sonst nichts.</translation>
        </message>
        <message>
            <source>Same barcode</source>
            <translation>Gleicher Barcode</translation>
        </message>
        <message>
            <source>Same barcode in Omni: {product}</source>
            <translation>Derselbe Barcode in Omni: {product}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save Settings</source>
            <translation>Einstellungen speichern</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Speichern als</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>Als CSV speichern…</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Als PDF speichern…</translation>
        </message>
        <message>
            <source>Save diagnostics…</source>
            <translation>Diagnose speichern…</translation>
        </message>
        <message>
            <source>Save the SKU table</source>
            <translation>SKU-Tabelle speichern</translation>
        </message>
        <message>
            <source>Save the changed settings?</source>
            <translation>Geänderte Einstellungen speichern?</translation>
        </message>
        <message>
            <source>Save the diagnostics</source>
            <translation>Diagnose speichern</translation>
        </message>
        <message>
            <source>Save the entries listed</source>
            <translation>Die aufgelisteten Einträge speichern</translation>
        </message>
        <message>
            <source>Save the entries listed here as a file for a spreadsheet</source>
            <translation>Die hier aufgelisteten Einträge als Datei für eine Tabellenkalkulation speichern</translation>
        </message>
        <message>
            <source>Save the orders listed</source>
            <translation>Gezeigte Bestellungen speichern</translation>
        </message>
        <message>
            <source>Save the orders listed here as a file for a spreadsheet</source>
            <translation>Die hier gezeigten Bestellungen als Tabellendatei speichern</translation>
        </message>
        <message>
            <source>Save the proof</source>
            <translation>Nachweis speichern</translation>
        </message>
        <message>
            <source>Save the rehearsal</source>
            <translation>Probelauf speichern</translation>
        </message>
        <message>
            <source>Save this view</source>
            <translation>Diese Ansicht speichern</translation>
        </message>
        <message>
            <source>Save this view: {why}</source>
            <translation>Diese Ansicht speichern: {why}</translation>
        </message>
        <message>
            <source>Save this view…</source>
            <translation>Diese Ansicht speichern…</translation>
        </message>
        <message>
            <source>Save what is listed now as {name}</source>
            <translation>Als {name} speichern, was jetzt zu sehen ist</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>Gespeichert als {name}</translation>
        </message>
        <message>
            <source>Saved in {name}</source>
            <translation>Gespeichert in {name}</translation>
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
            <source>Saving {name}…</source>
            <translation>{name} wird gespeichert…</translation>
        </message>
        <message>
            <source>Saving {orders}…</source>
            <translation>{orders} werden gespeichert…</translation>
        </message>
        <message>
            <source>Saving {written} of {orders}…</source>
            <translation>{written} von {orders} werden gespeichert…</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Wird gespeichert…</translation>
        </message>
        <message>
            <source>Say in the SKU table which one it is, or give the others another code.</source>
            <translation>Sagen Sie in der SKU-Tabelle, welches es ist, oder geben Sie den anderen einen anderen Code.</translation>
        </message>
        <message>
            <source>Say the zone as well, as in 2026-05-11T00:00:00+10:00.</source>
            <translation>Nennen Sie auch die Zone, wie in 2026-05-11T00:00:00+10:00.</translation>
        </message>
        <message>
            <source>Say true or false.</source>
            <translation>Sagen Sie true oder false.</translation>
        </message>
        <message>
            <source>Say why, so that others understand it later.</source>
            <translation>Sagen Sie warum, damit andere es später verstehen.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search SKU, code or person</source>
            <translation>SKU, Code oder Person suchen</translation>
        </message>
        <message>
            <source>Search code, name or barcode</source>
            <translation>Code, Name oder Barcode suchen</translation>
        </message>
        <message>
            <source>Search customer, number or person</source>
            <translation>Kunde, Nummer oder Person suchen</translation>
        </message>
        <message>
            <source>Search the guide</source>
            <translation>Anleitung durchsuchen</translation>
        </message>
        <message>
            <source>Search these documents</source>
            <translation>Diese Dokumente durchsuchen</translation>
        </message>
        <message>
            <source>Search {name}</source>
            <translation>{name} suchen</translation>
        </message>
        <message>
            <source>Searching in Omni…</source>
            <translation>In Omni wird gesucht…</translation>
        </message>
        <message>
            <source>Seconds without a word from the computer that downloads. Only where several computers share one ledger.</source>
            <translation>Sekunden ohne ein Zeichen vom Computer, der herunterlädt. Nur wo mehrere Computer eine Bestellliste teilen.</translation>
        </message>
        <message>
            <source>Seconds. A slow Omni may still finish; going on earlier could make doubles.</source>
            <translation>Sekunden. Ein langsames Omni wird vielleicht noch fertig; früher weiterzumachen könnte verdoppeln.</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>See what needs attention</source>
            <translation>Ansehen, was zu klären ist</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Send a test mail</source>
            <translation>Testmail senden</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Noch einmal senden</translation>
        </message>
        <message>
            <source>Send as text line</source>
            <translation>Als Textzeile senden</translation>
        </message>
        <message>
            <source>Send it again</source>
            <translation>Noch einmal senden</translation>
        </message>
        <message>
            <source>Send the line unlinked</source>
            <translation>Position unverknüpft senden</translation>
        </message>
        <message>
            <source>Send the maker of this program the facts for support (Help).</source>
            <translation>Senden Sie dem Hersteller dieses Programms die Angaben für den Support (Hilfe).</translation>
        </message>
        <message>
            <source>Send {orders} again</source>
            <translation>{orders} noch einmal senden</translation>
        </message>
        <message>
            <source>Send {products}</source>
            <translation>{products} senden</translation>
        </message>
        <message>
            <source>Sending it to Omni…</source>
            <translation>Wird an Omni gesendet…</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Wird gesendet…</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <source>Sent by Omni Desktop. Nobody reads answers to this mail.</source>
            <translation>Gesendet von Omni Desktop. Antworten auf diese Mail liest niemand.</translation>
        </message>
        <message>
            <source>Sent to Omni</source>
            <translation>An Omni gesendet</translation>
        </message>
        <message>
            <source>Sent to Omni as {reference}</source>
            <translation>Als {reference} an Omni gesendet</translation>
        </message>
        <message>
            <source>Sent: {sent}. Omni has: {stored}. The sales order {reference} stays in Omni as it is.</source>
            <translation>Gesendet: {sent}. Omni hat: {stored}. Der Verkaufsauftrag {reference} bleibt in Omni, wie er ist.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Set Default 3PL Status</source>
            <translation>3PL-Status vorgeben</translation>
        </message>
        <message>
            <source>Set Default Branch</source>
            <translation>Standardfiliale vorgeben</translation>
        </message>
        <message>
            <source>Set Default Stage To</source>
            <translation>Anfangsstufe vorgeben</translation>
        </message>
        <message>
            <source>Set Distribution Branch</source>
            <translation>Verteilfiliale vorgeben</translation>
        </message>
        <message>
            <source>Set PIN</source>
            <translation>PIN setzen</translation>
        </message>
        <message>
            <source>Set on every sales order when filled.</source>
            <translation>Wird, wenn ausgefüllt, auf jedem Verkaufsauftrag gesetzt.</translation>
        </message>
        <message>
            <source>Set this computer's date and time, best by itself from the internet.</source>
            <translation>Stellen Sie Datum und Uhrzeit dieses Computers, am besten von selbst aus dem Internet.</translation>
        </message>
        <message>
            <source>Set up a store</source>
            <translation>Shop einrichten</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Settings and stores</source>
            <translation>Einstellungen und Stores</translation>
        </message>
        <message>
            <source>Settings of a store</source>
            <translation>Einstellungen eines Shops</translation>
        </message>
        <message>
            <source>Settings of this computer</source>
            <translation>Einstellungen dieses Computers</translation>
        </message>
        <message>
            <source>Settings saved</source>
            <translation>Einstellungen gespeichert</translation>
        </message>
        <message>
            <source>Settings that were changed while the shared ledger was away are not saved</source>
            <translation>Einstellungen, die geändert wurden, während die gemeinsame Bestellliste nicht erreichbar war, sind nicht gespeichert</translation>
        </message>
        <message>
            <source>Settings — {name}</source>
            <translation>Einstellungen — {name}</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Einstellungen…</translation>
        </message>
        <message>
            <source>Several computers</source>
            <translation>Mehrere Computer</translation>
        </message>
        <message>
            <source>Several customers could be meant by {how} {value}, so it goes to the default customer.</source>
            <translation>Mit {how} {value} könnten mehrere Kunden gemeint sein, deshalb geht sie an den Standardkunden.</translation>
        </message>
        <message>
            <source>Several customers could be meant by {how} {value}: staff chose this one.</source>
            <translation>Mit {how} {value} könnten mehrere Kunden gemeint sein: jemand hat diesen gewählt.</translation>
        </message>
        <message>
            <source>Several in Omni</source>
            <translation>Mehrere in Omni</translation>
        </message>
        <message>
            <source>Several products have the code {code}</source>
            <translation>Mehrere Produkte haben den Code {code}</translation>
        </message>
        <message>
            <source>Several products…</source>
            <translation>Mehrere Produkte…</translation>
        </message>
        <message>
            <source>Shall orders that were completed or cancelled before follow?</source>
            <translation>Sollen früher abgeschlossene oder stornierte Bestellungen nachziehen?</translation>
        </message>
        <message>
            <source>Shared ledger</source>
            <translation>Gemeinsame Bestellliste</translation>
        </message>
        <message>
            <source>Shared ledger…</source>
            <translation>Gemeinsame Liste…</translation>
        </message>
        <message>
            <source>Shipping</source>
            <translation>Versand</translation>
        </message>
        <message>
            <source>Shipping Options</source>
            <translation>Versandarten</translation>
        </message>
        <message>
            <source>Shipping option</source>
            <translation>Versandart</translation>
        </message>
        <message>
            <source>Shorten it in Neto.</source>
            <translation>Kürzen Sie es in Neto.</translation>
        </message>
        <message>
            <source>Shorten it in Neto: "{text}".</source>
            <translation>Kürzen Sie es in Neto: „{text}“.</translation>
        </message>
        <message>
            <source>Shorten it, and check the catalogue again.</source>
            <translation>Kürzen Sie es und prüfen Sie den Katalog erneut.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Show all {orders}</source>
            <translation>Alle {orders} zeigen</translation>
        </message>
        <message>
            <source>Show entry {number}</source>
            <translation>Eintrag {number} zeigen</translation>
        </message>
        <message>
            <source>Show its orders</source>
            <translation>Bestellungen zeigen</translation>
        </message>
        <message>
            <source>Show order {id}</source>
            <translation>Bestellung {id} zeigen</translation>
        </message>
        <message>
            <source>Show summary</source>
            <translation>Übersicht zeigen</translation>
        </message>
        <message>
            <source>Show the orders</source>
            <translation>Bestellungen zeigen</translation>
        </message>
        <message>
            <source>Show the orders of this download</source>
            <translation>Bestellungen dieses Downloads zeigen</translation>
        </message>
        <message>
            <source>Show the orders of {day}</source>
            <translation>Bestellungen vom {day} zeigen</translation>
        </message>
        <message>
            <source>Show the orders that are completed in Neto and wait to be dispatched</source>
            <translation>Zeigt Bestellungen, die in Neto abgeschlossen sind und auf den Versand warten</translation>
        </message>
        <message>
            <source>Show the orders that were dispatched this week</source>
            <translation>Zeigt die diese Woche versendeten Bestellungen</translation>
        </message>
        <message>
            <source>Show the orders that were voided this week</source>
            <translation>Zeigt die diese Woche stornierten Bestellungen</translation>
        </message>
        <message>
            <source>Show the products that need a look</source>
            <translation>Produkte zeigen, die angesehen werden sollten</translation>
        </message>
        <message>
            <source>Show the products that only Neto has</source>
            <translation>Produkte zeigen, die nur Neto hat</translation>
        </message>
        <message>
            <source>Show the products that only Omni has</source>
            <translation>Produkte zeigen, die nur Omni hat</translation>
        </message>
        <message>
            <source>Show what to do</source>
            <translation>Zeigen, was zu tun ist</translation>
        </message>
        <message>
            <source>Show what waits</source>
            <translation>Zeigen, was wartet</translation>
        </message>
        <message>
            <source>Show {name}</source>
            <translation>{name} zeigen</translation>
        </message>
        <message>
            <source>Shown everywhere, and as the project name on sales orders.</source>
            <translation>Überall zu sehen, und Projektname auf Verkaufsaufträgen.</translation>
        </message>
        <message>
            <source>Shown everywhere, and on new sales orders unless another project name is set.</source>
            <translation>Überall zu sehen, und auf neuen Verkaufsaufträgen, wenn kein anderer Projektname gesetzt ist.</translation>
        </message>
        <message>
            <source>Shown everywhere; also the project name on sales orders.</source>
            <translation>Überall zu sehen; auch der Projektname auf Verkaufsaufträgen.</translation>
        </message>
        <message>
            <source>Shown in B2B</source>
            <translation>Im B2B gezeigt</translation>
        </message>
        <message>
            <source>Shows the credit note of this refund as it would be sent. Nothing is sent before you press once more.</source>
            <translation>Zeigt die Gutschrift dieser Erstattung, wie sie gesendet würde. Gesendet wird erst nach einem weiteren Klick.</translation>
        </message>
        <message>
            <source>Shows what holds orders back, and what to do about it</source>
            <translation>Zeigt, was Bestellungen anhält und was zu tun ist</translation>
        </message>
        <message>
            <source>Since the last download this computer's clock went ahead by {v0}.</source>
            <translation>Seit dem letzten Download wurde die Uhr dieses Computers um {v0} vorgestellt.</translation>
        </message>
        <message>
            <source>Since the last download this computer's clock went back by {v0}.</source>
            <translation>Seit dem letzten Download wurde die Uhr dieses Computers um {v0} zurückgestellt.</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Ausgelassen</translation>
        </message>
        <message>
            <source>Skipped: {rule}</source>
            <translation>Ausgelassen: {rule}</translation>
        </message>
        <message>
            <source>So that “today” means the same here as in Neto.</source>
            <translation>Damit „heute“ hier dasselbe bedeutet wie in Neto.</translation>
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
            <source>Some orders can't be read in Neto</source>
            <translation>Einige Bestellungen sind in Neto nicht lesbar</translation>
        </message>
        <message>
            <source>Some sales orders can't be read in Omni</source>
            <translation>Einige Verkaufsaufträge sind in Omni nicht lesbar</translation>
        </message>
        <message>
            <source>Some settings are still missing</source>
            <translation>Einige Einstellungen fehlen noch</translation>
        </message>
        <message>
            <source>Some settings could not be saved</source>
            <translation>Einige Einstellungen konnten nicht gespeichert werden</translation>
        </message>
        <message>
            <source>Some settings were changed and not saved. Saved ones take effect with the next download.</source>
            <translation>Einige Einstellungen sind geändert und nicht gespeichert. Gespeicherte gelten ab dem nächsten Download.</translation>
        </message>
        <message>
            <source>Somebody changed it since. It was left as it is.</source>
            <translation>Jemand hat es seither geändert. Es blieb, wie es ist.</translation>
        </message>
        <message>
            <source>Somebody changed it there after the download. Neto's total is {neto}. Nothing was sent.</source>
            <translation>Jemand hat ihn dort nach dem Download geändert. Die Summe in Neto ist {neto}. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Somebody deleted an order in Neto</source>
            <translation>Jemand hat in Neto eine Bestellung gelöscht</translation>
        </message>
        <message>
            <source>Somebody else changed the PIN meanwhile. Nothing was changed.</source>
            <translation>Jemand anderes hat die PIN inzwischen geändert. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Somebody else changed the same settings</source>
            <translation>Jemand anders hat dieselben Einstellungen geändert</translation>
        </message>
        <message>
            <source>Somebody else's</source>
            <translation>Der andere Wert</translation>
        </message>
        <message>
            <source>Somebody took a payment on it in Omni: {words}.</source>
            <translation>Jemand hat in Omni eine Zahlung dafür verbucht: {words}.</translation>
        </message>
        <message>
            <source>Somebody voided it there, and the order still counts {neto} in Neto. A void can't be undone, and nothing was sent.</source>
            <translation>Jemand hat ihn dort storniert, und in Neto zählt die Bestellung noch {neto}. Ein Storno lässt sich nicht zurücknehmen, und nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>Somebody worked on it in Omni since: {words}.</source>
            <translation>Jemand hat ihn seitdem in Omni bearbeitet: {words}.</translation>
        </message>
        <message>
            <source>Somebody, or the system, said no.</source>
            <translation>Jemand, oder das System, hat abgelehnt.</translation>
        </message>
        <message>
            <source>Something differs</source>
            <translation>Etwas weicht ab</translation>
        </message>
        <message>
            <source>Something else brings this store's orders too</source>
            <translation>Noch etwas anderes bringt die Bestellungen dieses Shops</translation>
        </message>
        <message>
            <source>Sort by {title}</source>
            <translation>Nach {title} sortieren</translation>
        </message>
        <message>
            <source>Split Orders</source>
            <translation>Bestellungen aufteilen</translation>
        </message>
        <message>
            <source>Split by stock into {v0} sales orders: {v1}.</source>
            <translation>Nach Bestand auf {v0} Verkaufsaufträge aufgeteilt: {v1}.</translation>
        </message>
        <message>
            <source>Split in Neto: {lines} moved to {child}</source>
            <translation>In Neto aufgeteilt: {lines} nach {child} verschoben</translation>
        </message>
        <message>
            <source>Split into {v0} sales orders as when it was first sent: {v1}.</source>
            <translation>Auf {v0} Verkaufsaufträge aufgeteilt, wie beim ersten Senden: {v1}.</translation>
        </message>
        <message>
            <source>Split off {parent} in Neto</source>
            <translation>In Neto von {parent} abgetrennt</translation>
        </message>
        <message>
            <source>Split, the parts would not add up to the whole to the cent, so the order stays whole.</source>
            <translation>Aufgeteilt ergäben die Teile nicht auf den Cent das Ganze, deshalb bleibt die Bestellung ganz.</translation>
        </message>
        <message>
            <source>Spreadsheet (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>Staff dismissed it. It's looked at again when Neto changes it.</source>
            <translation>Jemand hat sie verworfen. Sie wird wieder angesehen, wenn Neto sie ändert.</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Stage sent</source>
            <translation>Stufe gesendet</translation>
        </message>
        <message>
            <source>Stage set in Omni</source>
            <translation>Stufe in Omni gesetzt</translation>
        </message>
        <message>
            <source>Stages, statuses and channels</source>
            <translation>Stufen, Status und Kanäle</translation>
        </message>
        <message>
            <source>Stands beside a surcharge in Omni.</source>
            <translation>Steht in Omni neben einem Zuschlag.</translation>
        </message>
        <message>
            <source>Stands in Omni more than once: {ids}</source>
            <translation>Steht mehr als einmal in Omni: {ids}</translation>
        </message>
        <message>
            <source>Start it again.</source>
            <translation>Starten Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Start the newer version.</source>
            <translation>Starten Sie die neuere Version.</translation>
        </message>
        <message>
            <source>Start when I sign in</source>
            <translation>Bei der Anmeldung starten</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>Started {clock}</source>
            <translation>Begonnen {clock}</translation>
        </message>
        <message>
            <source>Starting at sign-in could not be changed: {v0}. Everything else is as it was.</source>
            <translation>Der Start bei der Anmeldung konnte nicht geändert werden: {v0}. Alles andere ist, wie es war.</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Wird gestartet…</translation>
        </message>
        <message>
            <source>Starts with you, minimized: this desktop has no tray.</source>
            <translation>Startet mit Ihnen, minimiert: diese Oberfläche hat keine Ablage.</translation>
        </message>
        <message>
            <source>Starts with you, out of the way in the tray.</source>
            <translation>Startet mit Ihnen, unauffällig in der Ablage.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>State Codes</source>
            <translation>Staatenkürzel</translation>
        </message>
        <message>
            <source>State or territory</source>
            <translation>Bundesstaat</translation>
        </message>
        <message>
            <source>States are known for Australia, Canada, New Zealand, the United Kingdom and the United States; elsewhere they must be written as in Neto.</source>
            <translation>Bundesstaaten und Regionen sind für Australien, Kanada, Neuseeland, das Vereinigte Königreich und die USA bekannt; anderswo müssen sie geschrieben sein wie in Neto.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Status of a new product</source>
            <translation>Status eines neuen Produkts</translation>
        </message>
        <message>
            <source>Status updates</source>
            <translation>Statusänderungen</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>Bleibt</translation>
        </message>
        <message>
            <source>Step {value} of {number}</source>
            <translation>Schritt {value} von {number}</translation>
        </message>
        <message>
            <source>Step {value} of {number}. {said}</source>
            <translation>Schritt {value} von {number}. {said}</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Bestand</translation>
        </message>
        <message>
            <source>Stop after the current batch and close? What was downloaded is kept, and the next download goes on from there.</source>
            <translation>Nach dem laufenden Paket anhalten und schließen? Was heruntergeladen ist, bleibt, und der nächste Download macht dort weiter.</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>Anhalten und schließen</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Stopped here</source>
            <translation>Hier aufgehalten</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <source>Stopping… - {title}</source>
            <translation>Wird angehalten… - {title}</translation>
        </message>
        <message>
            <source>Stops after the current batch; nothing is lost</source>
            <translation>Hält nach dem laufenden Paket an; nichts ist verloren</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Shop</translation>
        </message>
        <message>
            <source>Store added</source>
            <translation>Store hinzugefügt</translation>
        </message>
        <message>
            <source>Store address</source>
            <translation>Shop-Adresse</translation>
        </message>
        <message>
            <source>Store goes on</source>
            <translation>Store läuft weiter</translation>
        </message>
        <message>
            <source>Store name</source>
            <translation>Name des Shops</translation>
        </message>
        <message>
            <source>Store paused</source>
            <translation>Store angehalten</translation>
        </message>
        <message>
            <source>Store removed</source>
            <translation>Store entfernt</translation>
        </message>
        <message>
            <source>Store time zone</source>
            <translation>Zeitzone des Shops</translation>
        </message>
        <message>
            <source>Store time.</source>
            <translation>Shopzeit.</translation>
        </message>
        <message>
            <source>Stores: {stores}</source>
            <translation>Shops: {stores}</translation>
        </message>
        <message>
            <source>Style code</source>
            <translation>Stilcode</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Surcharge</source>
            <translation>Zuschlag</translation>
        </message>
        <message>
            <source>Surcharge text</source>
            <translation>Zuschlagstext</translation>
        </message>
        <message>
            <source>Surely not in Omni</source>
            <translation>Sicher nicht in Omni</translation>
        </message>
        <message>
            <source>Surely not in Omni; read again from Neto</source>
            <translation>Sicher nicht in Omni; wird neu aus Neto gelesen</translation>
        </message>
        <message>
            <source>Switch it on in Omni, or choose for later orders which product takes its place.</source>
            <translation>Aktivieren Sie es in Omni oder wählen Sie für spätere Bestellungen ein Ersatzprodukt.</translation>
        </message>
        <message>
            <source>Switch it on in Settings (download_orders.enabled).</source>
            <translation>Schalten Sie es in den Einstellungen ein (download_orders.enabled).</translation>
        </message>
        <message>
            <source>Switch on Download Orders in the settings, and the orders of your store appear here.</source>
            <translation>Schalten Sie „Bestellungen laden“ in den Einstellungen ein, dann erscheinen hier die Bestellungen Ihres Shops.</translation>
        </message>
        <message>
            <source>Switch that integration off in Omni and use its prefix ({prefix}): what is there is linked, not made again.</source>
            <translation>Schalten Sie diese Anbindung in Omni aus und nutzen Sie ihr Präfix ({prefix}): was dort ist, wird verknüpft, nicht neu angelegt.</translation>
        </message>
        <message>
            <source>Switch that integration off in Omni, then set the reference prefix to "{v0}" (download_orders.reference_prefix):</source>
            <translation>Schalten Sie diese Anbindung in Omni aus, und setzen Sie dann das Präfix der Referenz auf „{v0}“ (download_orders.reference_prefix):</translation>
        </message>
        <message>
            <source>Switch that integration off in Omni, then use the prefix "{other}": those orders are linked, not made again.</source>
            <translation>Schalten Sie diese Anbindung in Omni aus und nutzen Sie dann das Präfix „{other}“: diese Bestellungen werden verknüpft, nicht neu angelegt.</translation>
        </message>
        <message>
            <source>Switch that integration off, then set "Download orders placed after" to a moment after its last order.</source>
            <translation>Schalten Sie diese Anbindung aus, und setzen Sie „Bestellungen laden ab“ auf einen Zeitpunkt nach ihrer letzten Bestellung.</translation>
        </message>
        <message>
            <source>Switch that one off, and void in Omni what is there twice.</source>
            <translation>Schalten Sie das andere aus und stornieren Sie in Omni, was dort doppelt ist.</translation>
        </message>
        <message>
            <source>Switch the other one off. Void {found} in Omni to have it sent from here, or dismiss this and leave it as it is there.</source>
            <translation>Schalten Sie das andere aus. Stornieren Sie {found} in Omni, damit von hier gesendet wird, oder verwerfen Sie dies und lassen Sie es dort, wie es ist.</translation>
        </message>
        <message>
            <source>Switch the permission on for this key, then retry.</source>
            <translation>Schalten Sie das Recht für diesen Schlüssel ein und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>System: {system}</source>
            <translation>System: {system}</translation>
        </message>
        <message>
            <source>SystemV/</source>
            <translation>SystemV/</translation>
        </message>
        <message>
            <source>TLS</source>
            <translation>TLS</translation>
        </message>
        <message>
            <source>TLS, and its certificate was checked</source>
            <translation>TLS, das Zertifikat wurde geprüft</translation>
        </message>
        <message>
            <source>TLS; on this computer its certificate need not be checked</source>
            <translation>TLS; auf diesem Computer muss das Zertifikat nicht geprüft werden</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <source>Take away the filter: {text}</source>
            <translation>Filter entfernen: {text}</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Take back {updates}</source>
            <translation>{updates} zurücknehmen</translation>
        </message>
        <message>
            <source>Take it off in Omni, or give it to the order that comes instead.</source>
            <translation>Nehmen Sie sie in Omni herunter, oder geben Sie sie dem Auftrag, der stattdessen kommt.</translation>
        </message>
        <message>
            <source>Take product {number} out</source>
            <translation>Produkt {number} entfernen</translation>
        </message>
        <message>
            <source>Take the line off in Omni if it's in the way.</source>
            <translation>Nehmen Sie die Position in Omni heraus, wenn sie stört.</translation>
        </message>
        <message>
            <source>Take the payment or approve the order in Neto, or change which payments are needed.</source>
            <translation>Nehmen Sie in Neto die Zahlung an oder geben Sie die Bestellung frei, oder ändern Sie, welche Zahlungen nötig sind.</translation>
        </message>
        <message>
            <source>Take them off the sales order of {parent} in Omni; this order follows by itself.</source>
            <translation>Nehmen Sie sie in Omni aus dem Verkaufsauftrag von {parent}; diese Bestellung folgt von selbst.</translation>
        </message>
        <message>
            <source>Take this filter away</source>
            <translation>Diesen Filter entfernen</translation>
        </message>
        <message>
            <source>Take {sku} off "Lines to leave out", or take the price off the line in Neto.</source>
            <translation>Nehmen Sie {sku} aus „Auszulassende Positionen“ oder in Neto den Preis aus der Position.</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Taking back…</source>
            <translation>Wird zurückgenommen…</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>Steuer</translation>
        </message>
        <message>
            <source>Tax code or rate in Neto</source>
            <translation>Steuercode oder -satz in Neto</translation>
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
            <translation>Steuername in Omni</translation>
        </message>
        <message>
            <source>Tax names</source>
            <translation>Steuernamen</translation>
        </message>
        <message>
            <source>Tax rate %</source>
            <translation>Steuersatz %</translation>
        </message>
        <message>
            <source>Tax rate name</source>
            <translation>Name des Steuersatzes</translation>
        </message>
        <message>
            <source>Tax rate names</source>
            <translation>Namen der Steuersätze</translation>
        </message>
        <message>
            <source>Tax status</source>
            <translation>Steuerstatus</translation>
        </message>
        <message>
            <source>Taxed and tax-free lines mixed can hide a wrong tax.</source>
            <translation>Steuerpflichtiges und Steuerfreies gemischt kann eine falsche Steuer verbergen.</translation>
        </message>
        <message>
            <source>Taxes</source>
            <translation>Steuern</translation>
        </message>
        <message>
            <source>Technical details</source>
            <translation>Technische Details</translation>
        </message>
        <message>
            <source>Tell me</source>
            <translation>Mir sagen</translation>
        </message>
        <message>
            <source>Tell me when nothing has come for</source>
            <translation>Mir sagen, wenn nichts kam seit</translation>
        </message>
        <message>
            <source>Telling you</source>
            <translation>Mitteilungen</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Testen</translation>
        </message>
        <message>
            <source>Test an address</source>
            <translation>Eine Adresse testen</translation>
        </message>
        <message>
            <source>Test cancelled; nothing was changed</source>
            <translation>Test abgebrochen; nichts wurde geändert</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Verbindung testen</translation>
        </message>
        <message>
            <source>Test this address</source>
            <translation>Diese Adresse testen</translation>
        </message>
        <message>
            <source>Testing…</source>
            <translation>Wird getestet…</translation>
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
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <source>That PIN is guessed first: all the same, or one after the other. Nothing was changed.</source>
            <translation>Diese PIN wird zuerst erraten: lauter gleiche oder aufeinanderfolgende Zeichen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>That isn't the PIN.</source>
            <translation>Das ist nicht die PIN.</translation>
        </message>
        <message>
            <source>That isn't the PIN. The next try is in {time}.</source>
            <translation>Das ist nicht die PIN. Der nächste Versuch geht in {time}.</translation>
        </message>
        <message>
            <source>That shared ledger holds orders already, and two ledgers can't become one. A computer without stores of its own connects to it with: ledger connect URL. Nothing was changed.</source>
            <translation>Diese gemeinsame Bestellliste hat schon Bestellungen, und aus zweien wird keine eine. Ein Computer ohne eigene Shops verbindet sich mit ihr durch: ledger connect URL. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>That shared ledger holds orders already: another computer is moving there just now, or was broken off and goes on when it moves again. Two ledgers can't become one. Where that computer is gone, name another database in the address. Nothing was changed.</source>
            <translation>Diese gemeinsame Bestellliste hat schon Bestellungen: ein anderer Computer zieht gerade dorthin um, oder sein Umzug brach ab und geht weiter, wenn er noch einmal umzieht. Aus zwei Listen wird keine eine. Gibt es jenen Computer nicht mehr, nennen Sie in der Adresse eine andere Datenbank. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>That version stands here now. Nothing is saved yet.</source>
            <translation>Diese Version steht jetzt hier. Noch ist nichts gespeichert.</translation>
        </message>
        <message>
            <source>The Neto key may not read refunds (RMAs). Give its user that right in Neto. Until then, orders that Neto completes wait and aren't dispatched in Omni.</source>
            <translation>Der Neto-Schlüssel darf keine Erstattungen (RMAs) lesen. Geben Sie seinem Benutzer in Neto dieses Recht. Bis dahin warten Bestellungen, die Neto abschließt, und werden in Omni nicht versendet.</translation>
        </message>
        <message>
            <source>The Neto key may not read refunds. Give its user that right in Neto.</source>
            <translation>Der Neto-Schlüssel darf Erstattungen nicht lesen. Geben Sie seinem Benutzer in Neto dieses Recht.</translation>
        </message>
        <message>
            <source>The Neto staff user the key belongs to; blank for a key of the whole store.</source>
            <translation>Der Neto-Mitarbeiter, zu dem der Schlüssel gehört; leer bei einem Schlüssel des ganzen Shops.</translation>
        </message>
        <message>
            <source>The Neto warehouse of the lines, by number or reference.</source>
            <translation>Das Neto-Lager der Positionen, nach Nummer oder Referenz.</translation>
        </message>
        <message>
            <source>The Neto web address is blank: set connection.neto_url.</source>
            <translation>Die Webadresse von Neto ist leer: setzen Sie connection.neto_url.</translation>
        </message>
        <message>
            <source>The Omni address is blank: set connection.omni_url.</source>
            <translation>Die Adresse von Omni ist leer: setzen Sie connection.omni_url.</translation>
        </message>
        <message>
            <source>The Omni username is blank: set connection.omni_username.</source>
            <translation>Der Benutzername für Omni ist leer: setzen Sie connection.omni_username.</translation>
        </message>
        <message>
            <source>The PIN is changed.</source>
            <translation>Die PIN ist geändert.</translation>
        </message>
        <message>
            <source>The PIN is removed: nothing asks for it any more.</source>
            <translation>Die PIN ist entfernt: Nichts verlangt sie mehr.</translation>
        </message>
        <message>
            <source>The PIN is set.</source>
            <translation>Die PIN ist gesetzt.</translation>
        </message>
        <message>
            <source>The PIN itself</source>
            <translation>Die PIN selbst</translation>
        </message>
        <message>
            <source>The PIN stays: {side} doesn't take that key. {why}</source>
            <translation>Die PIN bleibt: {side} nimmt diesen Schlüssel nicht an. {why}</translation>
        </message>
        <message>
            <source>The PIN was wrong too often. The next try is in {time}.</source>
            <translation>Die PIN war zu oft falsch. Der nächste Versuch geht in {time}.</translation>
        </message>
        <message>
            <source>The SKU table can't be read now</source>
            <translation>Die SKU-Tabelle ist jetzt nicht lesbar</translation>
        </message>
        <message>
            <source>The SKU table is empty</source>
            <translation>Die SKU-Tabelle ist leer</translation>
        </message>
        <message>
            <source>The address can be reached, but nothing answers there.</source>
            <translation>Die Adresse ist erreichbar, aber dort antwortet nichts.</translation>
        </message>
        <message>
            <source>The address has {v0}, which a shared ledger doesn't take. It takes {v1}.</source>
            <translation>Die Adresse hat {v0}, und das nimmt eine gemeinsame Bestellliste nicht an. Sie nimmt {v1}.</translation>
        </message>
        <message>
            <source>The address holds a password. Leave it out: the password is asked for, or is one line of standard input.</source>
            <translation>In der Adresse steht ein Passwort. Lassen Sie es weg: nach dem Passwort wird gefragt, oder es ist eine Zeile der Standardeingabe.</translation>
        </message>
        <message>
            <source>The address isn't a safe one</source>
            <translation>Die Adresse ist nicht sicher</translation>
        </message>
        <message>
            <source>The address isn't the right one</source>
            <translation>Die Adresse ist nicht die richtige</translation>
        </message>
        <message>
            <source>The address lacks {v0}, as in {v1}.</source>
            <translation>In der Adresse fehlt {v0}, wie in {v1}.</translation>
        </message>
        <message>
            <source>The address must begin with https://, so that keys and customer details are safe on the way.</source>
            <translation>Die Adresse muss mit https:// beginnen, damit Schlüssel und Kundendaten unterwegs sicher sind.</translation>
        </message>
        <message>
            <source>The address must name one server and one database, as in {v0}.</source>
            <translation>Die Adresse muss einen Server und eine Datenbank nennen, wie in {v0}.</translation>
        </message>
        <message>
            <source>The address of a shared ledger looks like {v0}.</source>
            <translation>Die Adresse einer gemeinsamen Bestellliste sieht aus wie {v0}.</translation>
        </message>
        <message>
            <source>The address of {v0} doesn't begin with https, so the key could be read on its way. Nothing was sent. Correct the address in Settings, Connection.</source>
            <translation>Die Adresse von {v0} beginnt nicht mit https, der Schlüssel könnte also unterwegs gelesen werden. Nichts wurde gesendet. Berichtigen Sie die Adresse in den Einstellungen unter „Verbindung“.</translation>
        </message>
        <message>
            <source>The address sends us on to another one</source>
            <translation>Die Adresse schickt uns zu einer anderen weiter</translation>
        </message>
        <message>
            <source>The address sends us on to {host}</source>
            <translation>Die Adresse schickt uns weiter an {host}</translation>
        </message>
        <message>
            <source>The address {host} can't be found. Check the internet connection, and the {side} address in Settings, Connection. Nothing is lost.</source>
            <translation>Die Adresse {host} ist nicht zu finden. Prüfen Sie die Internetverbindung und in den Einstellungen unter „Verbindung“ die Adresse von {side}. Nichts ist verloren.</translation>
        </message>
        <message>
            <source>The address {host} couldn't prove that it is really {side}'s, so nothing was sent to it. Check this computer's date and time and its antivirus program, or ask whoever looks after the network. Nothing is lost.</source>
            <translation>Die Adresse {host} konnte nicht beweisen, dass sie wirklich zu {side} gehört, deshalb wurde nichts dorthin gesendet. Prüfen Sie Datum und Uhrzeit dieses Computers und sein Antivirenprogramm, oder fragen Sie die Person, die das Netzwerk betreut. Nichts ist verloren.</translation>
        </message>
        <message>
            <source>The address {host} takes no calls now. If it stays so, check the {side} address in Settings, Connection.</source>
            <translation>Die Adresse {host} nimmt jetzt keine Aufrufe an. Bleibt es so, prüfen Sie in den Einstellungen unter „Verbindung“ die Adresse von {side}.</translation>
        </message>
        <message>
            <source>The address {v0} answers, but {v1} isn't there. Correct the {v2} address in Settings, Connection. Nothing is lost.</source>
            <translation>Die Adresse {v0} antwortet, aber {v1} ist dort nicht. Berichtigen Sie in den Einstellungen unter „Verbindung“ die Adresse von {v2}. Nichts ist verloren.</translation>
        </message>
        <message>
            <source>The answer took too long</source>
            <translation>Die Antwort dauerte zu lange</translation>
        </message>
        <message>
            <source>The audit begins</source>
            <translation>Das Protokoll beginnt</translation>
        </message>
        <message>
            <source>The audit can't be read now</source>
            <translation>Das Protokoll kann jetzt nicht gelesen werden</translation>
        </message>
        <message>
            <source>The audit was changed.</source>
            <translation>Das Protokoll wurde geändert.</translation>
        </message>
        <message>
            <source>The audit was taken away, and begins again at entry {n}.</source>
            <translation>Das Protokoll wurde weggenommen und beginnt bei Eintrag {n} von vorn.</translation>
        </message>
        <message>
            <source>The barcode {barcode} is left out</source>
            <translation>Der Barcode {barcode} bleibt weg</translation>
        </message>
        <message>
            <source>The books then hold another amount than the customer paid.</source>
            <translation>In den Büchern steht dann ein anderer Betrag, als der Kunde bezahlt hat.</translation>
        </message>
        <message>
            <source>The branches couldn't be read. {said_before}</source>
            <translation>Die Filialen konnten nicht gelesen werden. {said_before}</translation>
        </message>
        <message>
            <source>The catalogues can't be read now</source>
            <translation>Die Kataloge lassen sich jetzt nicht lesen</translation>
        </message>
        <message>
            <source>The catalogues couldn't be read.</source>
            <translation>Die Kataloge konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>The catalogues couldn't be read. {said_before}</source>
            <translation>Die Kataloge konnten nicht gelesen werden. {said_before}</translation>
        </message>
        <message>
            <source>The catalogues were never checked</source>
            <translation>Die Kataloge wurden noch nie geprüft</translation>
        </message>
        <message>
            <source>The catalogues were never checked.</source>
            <translation>Die Kataloge wurden noch nie geprüft.</translation>
        </message>
        <message>
            <source>The certificate of the other side can't be trusted, so no key was sent.</source>
            <translation>Dem Zertifikat der anderen Seite ist nicht zu trauen, deshalb wurde kein Schlüssel gesendet.</translation>
        </message>
        <message>
            <source>The certificate of {host} has run out, so nothing was sent. Whoever looks after the server renews it. Where it is valid still, this computer's clock is wrong.</source>
            <translation>Das Zertifikat von {host} ist abgelaufen, deshalb wurde nichts gesendet. Wer den Server betreut, erneuert es. Wo es noch gilt, geht die Uhr dieses Computers falsch.</translation>
        </message>
        <message>
            <source>The certificate of {host} isn't valid yet, so nothing was sent. Set the clock of this computer; where that is right, whoever looks after the server makes a new certificate.</source>
            <translation>Das Zertifikat von {host} gilt noch nicht, deshalb wurde nichts gesendet. Stellen Sie die Uhr dieses Computers; geht sie richtig, macht die Person, die den Server betreut, ein neues Zertifikat.</translation>
        </message>
        <message>
            <source>The chain can't be checked now: {sentence}</source>
            <translation>Die Kette kann jetzt nicht geprüft werden: {sentence}</translation>
        </message>
        <message>
            <source>The code of {v0} has blanks around it in Omni.</source>
            <translation>Der Code von {v0} hat in Omni Leerzeichen am Rand.</translation>
        </message>
        <message>
            <source>The code {code} is too long</source>
            <translation>Der Code {code} ist zu lang</translation>
        </message>
        <message>
            <source>The command line</source>
            <translation>Die Befehlszeile</translation>
        </message>
        <message>
            <source>The connection isn't complete.</source>
            <translation>Die Verbindung ist nicht vollständig.</translation>
        </message>
        <message>
            <source>The connection isn't safe</source>
            <translation>Die Verbindung ist nicht sicher</translation>
        </message>
        <message>
            <source>The connection to {side} broke off.</source>
            <translation>Die Verbindung zu {side} brach ab.</translation>
        </message>
        <message>
            <source>The credit note {v0} was made already. Nothing was sent.</source>
            <translation>Die Gutschrift {v0} wurde schon angelegt. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The credit note {v0} was sent, and Omni gave no clear answer. It is being looked up.</source>
            <translation>Die Gutschrift {v0} wurde gesendet, und Omni gab keine klare Antwort. Sie wird nachgesehen.</translation>
        </message>
        <message>
            <source>The current batch is finished first; nothing is lost</source>
            <translation>Das laufende Paket wird erst fertig; nichts ist verloren</translation>
        </message>
        <message>
            <source>The customer of a sales channel is missing</source>
            <translation>Der Kunde eines Verkaufskanals fehlt</translation>
        </message>
        <message>
            <source>The customer of the part that is in Omni.</source>
            <translation>Der Kunde des Teils, der in Omni ist.</translation>
        </message>
        <message>
            <source>The customer of the sales channel {channel} is missing</source>
            <translation>Der Kunde des Verkaufskanals {channel} fehlt</translation>
        </message>
        <message>
            <source>The daily check found it in Neto ({neto}), and no download had told of it. It's noted now and comes with the next one.</source>
            <translation>Die tägliche Prüfung hat sie in Neto gefunden ({neto}), und kein Download hatte von ihr berichtet. Sie ist jetzt vermerkt und kommt mit dem nächsten.</translation>
        </message>
        <message>
            <source>The data can't be opened</source>
            <translation>Die Daten lassen sich nicht öffnen</translation>
        </message>
        <message>
            <source>The data folder can't be used</source>
            <translation>Der Datenordner ist nicht benutzbar</translation>
        </message>
        <message>
            <source>The data folder is on a network drive</source>
            <translation>Der Datenordner liegt auf einem Netzlaufwerk</translation>
        </message>
        <message>
            <source>The data folder {v0} can't be used: {v1}. Choose another folder.</source>
            <translation>Der Datenordner {v0} ist nicht benutzbar: {v1}. Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The data folder {v0} is inside OneDrive, which copies it to other computers. Each of them would take the list of downloaded orders for its own. Choose a folder outside of OneDrive.</source>
            <translation>Der Datenordner {v0} liegt in OneDrive, das ihn auf andere Computer kopiert. Jeder von ihnen hielte die Liste der geladenen Bestellungen für seine eigene. Wählen Sie einen Ordner außerhalb von OneDrive.</translation>
        </message>
        <message>
            <source>The data folder {v0} is on a network drive ({v1}). Our database would be damaged there. Choose a folder on this computer's own disk.</source>
            <translation>Der Datenordner {v0} liegt auf einem Netzlaufwerk ({v1}). Dort würde unsere Datenbank beschädigt. Wählen Sie einen Ordner auf der eigenen Platte dieses Computers.</translation>
        </message>
        <message>
            <source>The date of the sales order in Omni.</source>
            <translation>Das Datum des Verkaufsauftrags in Omni.</translation>
        </message>
        <message>
            <source>The day moves back, so older orders come with the next downloads, after the new ones. Rehearse download says first how many they are and how many of them are dispatched already.</source>
            <translation>Der Tag wandert zurück, deshalb kommen mit den nächsten Downloads nach den neuen auch ältere Bestellungen. „Download proben“ sagt vorher, wie viele es sind und wie viele davon schon versendet sind.</translation>
        </message>
        <message>
            <source>The default branch isn't an active branch in Omni</source>
            <translation>Die Standardfiliale ist in Omni keine aktive Filiale</translation>
        </message>
        <message>
            <source>The default branch {branch} isn't an active branch in Omni</source>
            <translation>Die Standardfiliale {branch} ist in Omni keine aktive Filiale</translation>
        </message>
        <message>
            <source>The default branch {v0} isn't an active branch in Omni. Choose one of: {v1} (branches.default_branch).</source>
            <translation>Die Standardfiliale {v0} ist keine aktive Filiale in Omni. Wählen Sie eine von: {v1} (branches.default_branch).</translation>
        </message>
        <message>
            <source>The default customer is missing</source>
            <translation>Der Standardkunde fehlt</translation>
        </message>
        <message>
            <source>The delivery instructions are cut after {v0} characters in Omni; Neto's order has the whole text.</source>
            <translation>Die Lieferhinweise werden in Omni nach {v0} Zeichen abgeschnitten; Netos Bestellung hat den ganzen Text.</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>Das Laufwerk ist voll</translation>
        </message>
        <message>
            <source>The disk is full, so nothing more can be recorded. Free some space, then try again.</source>
            <translation>Der Datenträger ist voll, darum lässt sich nichts mehr aufzeichnen. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The disk of the shared ledger's server is full, so nothing more can be recorded. Free some space there.</source>
            <translation>Der Datenträger des Servers der gemeinsamen Bestellliste ist voll, darum lässt sich nichts mehr aufzeichnen. Schaffen Sie dort Platz.</translation>
        </message>
        <message>
            <source>The disk of the shared ledger's server reported an error. Whoever looks after it should check the disk.</source>
            <translation>Der Datenträger des Servers der gemeinsamen Bestellliste hat einen Fehler gemeldet. Wer den Server betreut, sollte ihn prüfen.</translation>
        </message>
        <message>
            <source>The disk reported an error</source>
            <translation>Das Laufwerk meldete einen Fehler</translation>
        </message>
        <message>
            <source>The disk reported an error while our database was read or written. Check the disk, then try again.</source>
            <translation>Der Datenträger hat einen Fehler gemeldet, während unsere Datenbank gelesen oder geschrieben wurde. Prüfen Sie ihn und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The document as it would be sent</source>
            <translation>Das Dokument, wie es gesendet würde</translation>
        </message>
        <message>
            <source>The download broke off by a mistake of this program. Nothing is lost; the next one goes on from there.</source>
            <translation>Der Download brach durch einen Fehler dieses Programms ab. Nichts ist verloren; der nächste macht dort weiter.</translation>
        </message>
        <message>
            <source>The download didn't bring it. What it did is listed under Downloads.</source>
            <translation>Der Download brachte sie nicht. Was er tat, steht unter „Downloads“.</translation>
        </message>
        <message>
            <source>The download made a payment of {amount} on it. It stays on the void sales order: a payment isn't taken back.</source>
            <translation>Der Download hat eine Zahlung von {amount} darauf verbucht. Sie bleibt auf dem stornierten Verkaufsauftrag: eine Zahlung wird nicht zurückgenommen.</translation>
        </message>
        <message>
            <source>The download of {moment}</source>
            <translation>Der Download von {moment}</translation>
        </message>
        <message>
            <source>The download stopped</source>
            <translation>Der Download brach ab</translation>
        </message>
        <message>
            <source>The download stops here. What came down is kept, and the next one goes on from there.</source>
            <translation>Der Download hält hier an. Was kam, bleibt, und der nächste geht von dort weiter.</translation>
        </message>
        <message>
            <source>The download was cancelled. What came is kept; the next one goes on from there.</source>
            <translation>Der Download wurde abgebrochen. Was kam, bleibt; der nächste macht dort weiter.</translation>
        </message>
        <message>
            <source>The downloads can't be read now</source>
            <translation>Die Downloads sind jetzt nicht lesbar</translation>
        </message>
        <message>
            <source>The file can't be read as text in UTF-8. Save it in the spreadsheet as “CSV UTF-8”.</source>
            <translation>Die Datei lässt sich nicht als UTF-8-Text lesen. Speichern Sie sie in der Tabellenkalkulation als „CSV UTF-8“.</translation>
        </message>
        <message>
            <source>The file is too large for a SKU table.</source>
            <translation>Die Datei ist zu groß für eine SKU-Tabelle.</translation>
        </message>
        <message>
            <source>The file ledger.db beside this one is the list of all orders that were downloaded. Where it is missing, put back a copy.</source>
            <translation>Die Datei ledger.db neben dieser ist die Liste aller Bestellungen, die geladen wurden. Fehlt sie, holen Sie eine Kopie zurück.</translation>
        </message>
        <message>
            <source>The file {v0} is damaged. It only counts calls to Neto and Omni: close this program, delete the file, and start again. Nothing else is lost.</source>
            <translation>Die Datei {v0} ist beschädigt. Sie zählt nur die Aufrufe bei Neto und Omni: schließen Sie dieses Programm, löschen Sie die Datei und starten Sie neu. Sonst ist nichts verloren.</translation>
        </message>
        <message>
            <source>The file {v0} is of a newer version of this program. Install the newer version; nothing was changed.</source>
            <translation>Die Datei {v0} stammt von einer neueren Version dieses Programms. Installieren Sie die neuere Version; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The file {v0} isn't a database of this program.</source>
            <translation>Die Datei {v0} ist keine Datenbank dieses Programms.</translation>
        </message>
        <message>
            <source>The first download is done. {later}</source>
            <translation>Der erste Download ist fertig. {later}</translation>
        </message>
        <message>
            <source>The first line must name the columns. Missing: {names}.</source>
            <translation>Die erste Zeile muss die Spalten nennen. Es fehlt: {names}.</translation>
        </message>
        <message>
            <source>The first one in Omni. Choose another one where orders should go elsewhere.</source>
            <translation>Die erste in Omni. Wählen Sie eine andere, wenn Bestellungen woandershin sollen.</translation>
        </message>
        <message>
            <source>The first order is made alone and read back to the cent; then the others follow. You can close this at any time.</source>
            <translation>Die erste Bestellung wird allein angelegt und auf den Cent zurückgelesen; dann folgen die anderen. Sie können jederzeit schließen.</translation>
        </message>
        <message>
            <source>The first order isn't right in Omni</source>
            <translation>Die erste Bestellung stimmt in Omni nicht</translation>
        </message>
        <message>
            <source>The first order of a store, or after an Accounting change, goes alone and must stand in Omni to the cent before the rest follows.</source>
            <translation>Die erste Bestellung eines Shops, oder nach einer Änderung der Buchhaltung, geht allein und muss in Omni auf den Cent stimmen, bevor der Rest folgt.</translation>
        </message>
        <message>
            <source>The first order, {v0}, doesn't stand in Omni as it was sent, so no other order was sent. Compare both sides; then mend the settings (Accounting), or accept it: dismiss {v1}, and download again.</source>
            <translation>Die erste Bestellung, {v0}, steht in Omni nicht so, wie sie gesendet wurde, deshalb wurde keine weitere gesendet. Vergleichen Sie beide Seiten; berichtigen Sie dann die Einstellungen (Buchhaltung), oder nehmen Sie es an: verwerfen Sie {v1} und laden Sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>The first product reads back with another {fields} than it was sent with, so no other was sent.</source>
            <translation>Das erste Produkt zeigt bei {fields} etwas anderes, als gesendet wurde; daher ging kein weiteres hinaus.</translation>
        </message>
        <message>
            <source>The first row whose filled conditions are all met wins.</source>
            <translation>Die erste Zeile gilt, deren ausgefüllte Bedingungen alle erfüllt sind.</translation>
        </message>
        <message>
            <source>The first settings of this store</source>
            <translation>Die ersten Einstellungen dieses Shops</translation>
        </message>
        <message>
            <source>The goods leave Omni's stock, and a dispatched sales order can't be taken back.</source>
            <translation>Die Ware verlässt Omnis Bestand, und ein versendeter Verkaufsauftrag lässt sich nicht zurücknehmen.</translation>
        </message>
        <message>
            <source>The grid is empty, so every order goes to the default branch.</source>
            <translation>Die Tabelle ist leer, also geht jede Bestellung zur Standardfiliale.</translation>
        </message>
        <message>
            <source>The key is right, but this permission is switched off for it. Automatic downloads pause.</source>
            <translation>Der Schlüssel stimmt, aber dieses Recht ist für ihn ausgeschaltet. Automatische Downloads pausieren.</translation>
        </message>
        <message>
            <source>The key or the username isn't valid, or its user may not use it. Automatic downloads pause.</source>
            <translation>Schlüssel oder Benutzername ist ungültig, oder der Benutzer darf ihn nicht nutzen. Automatische Downloads pausieren.</translation>
        </message>
        <message>
            <source>The key store didn't answer within {seconds:g} seconds. Look whether it waits for you in another window, then try again.</source>
            <translation>Der Schlüsselbund hat innerhalb von {seconds} Sekunden nicht geantwortet. Sehen Sie nach, ob er in einem anderen Fenster auf Sie wartet, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The key store didn't give the keys out</source>
            <translation>Der Schlüsselbund gab die Schlüssel nicht heraus</translation>
        </message>
        <message>
            <source>The key store doesn't answer</source>
            <translation>Der Schlüsselbund antwortet nicht</translation>
        </message>
        <message>
            <source>The key store found isn't a safe one</source>
            <translation>Der gefundene Schlüsselbund ist nicht sicher</translation>
        </message>
        <message>
            <source>The key store in use here ({backend}) isn't one of the operating system's own and may keep keys readable for everyone, so no key is kept in it. Remove it, or switch on the system's key store.</source>
            <translation>Der Schlüsselbund, der hier benutzt wird ({backend}), gehört nicht zum Betriebssystem und hält Schlüssel vielleicht für alle lesbar, deshalb wird darin kein Schlüssel aufbewahrt. Entfernen Sie ihn, oder schalten Sie den Schlüsselbund des Systems ein.</translation>
        </message>
        <message>
            <source>The key store is locked</source>
            <translation>Der Schlüsselbund ist gesperrt</translation>
        </message>
        <message>
            <source>The key store of this computer is locked. Unlock it (signing in usually does), then try again.</source>
            <translation>Der Schlüsselbund dieses Computers ist gesperrt. Entsperren Sie ihn (meist tut das die Anmeldung), dann versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The key store refused to give or keep the key. Allow Omni Desktop when it asks, then try again.</source>
            <translation>Der Schlüsselbund wollte den Schlüssel nicht herausgeben oder aufbewahren. Erlauben Sie es Omni Desktop, wenn er fragt, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The keyring of this computer can't be used now, so the program asks. The keys are written nowhere and forgotten when you close it.</source>
            <translation>Der Schlüsselbund dieses Computers ist jetzt nicht benutzbar, deshalb fragt das Programm. Die Schlüssel werden nirgends abgelegt und beim Schließen vergessen.</translation>
        </message>
        <message>
            <source>The keys are used until the window is closed and then forgotten. {unkept}</source>
            <translation>Die Schlüssel werden bis zum Schließen des Fensters benutzt und dann vergessen. {unkept}</translation>
        </message>
        <message>
            <source>The keys can't be read while it is.</source>
            <translation>Die Schlüssel sind so lange nicht lesbar.</translation>
        </message>
        <message>
            <source>The language of the window, from its next start on.</source>
            <translation>Die Sprache des Fensters, ab seinem nächsten Start.</translation>
        </message>
        <message>
            <source>The last 7 days</source>
            <translation>Die letzten 7 Tage</translation>
        </message>
        <message>
            <source>The last check knows no {code}</source>
            <translation>Die letzte Prüfung kennt {code} nicht</translation>
        </message>
        <message>
            <source>The last download stopped</source>
            <translation>Der letzte Download brach ab</translation>
        </message>
        <message>
            <source>The ledger there isn't the one that this computer's was moved to. Give the address that the move began with.</source>
            <translation>Die Bestellliste dort ist nicht die, in die die dieses Computers umgezogen ist. Geben Sie die Adresse an, mit der der Umzug begann.</translation>
        </message>
        <message>
            <source>The line is in the sales order {reference}, but Omni didn't link it to the product, so it takes no stock.</source>
            <translation>Die Position ist im Verkaufsauftrag {reference}, aber Omni hat sie nicht mit dem Produkt verknüpft; sie nimmt also keinen Bestand.</translation>
        </message>
        <message>
            <source>The lines come from different warehouses ({v0}), so no row with a warehouse is met.</source>
            <translation>Die Zeilen kommen aus verschiedenen Lagern ({v0}), deshalb trifft keine Zeile mit einem Lager zu.</translation>
        </message>
        <message>
            <source>The list can't be read now</source>
            <translation>Die Liste ist gerade nicht zu lesen</translation>
        </message>
        <message>
            <source>The list couldn't be read again: {sentence}</source>
            <translation>Die Liste ließ sich nicht noch einmal lesen: {sentence}</translation>
        </message>
        <message>
            <source>The list of downloaded orders is missing</source>
            <translation>Die Liste der heruntergeladenen Bestellungen fehlt</translation>
        </message>
        <message>
            <source>The list of downloaded orders was replaced</source>
            <translation>Die Liste der heruntergeladenen Bestellungen wurde ersetzt</translation>
        </message>
        <message>
            <source>The list of downloaded orders, {v0}, is damaged, so nothing is downloaded.</source>
            <translation>Die Liste der geladenen Bestellungen, {v0}, ist beschädigt, deshalb wird nichts geladen.</translation>
        </message>
        <message>
            <source>The list of downloaded orders, {v0}, was replaced while this program was running. Close the program and start it again, so that it reads the new one.</source>
            <translation>Die Liste der geladenen Bestellungen, {v0}, wurde ersetzt, während dieses Programm lief. Schließen Sie das Programm und starten Sie es neu, damit es die neue liest.</translation>
        </message>
        <message>
            <source>The list of downloaded orders, {v0}, {v1} while this program was running. Nothing more is sent, since it couldn't be written down.</source>
            <translation>Die Liste der geladenen Bestellungen, {v0}, {v1}, während dieses Programm lief. Es wird nichts mehr gesendet, weil es nicht aufgeschrieben werden könnte.</translation>
        </message>
        <message>
            <source>The list of downloaded orders, {v0}, {v1}. Nothing is downloaded without it, since every order could be sent a second time.</source>
            <translation>Die Liste der geladenen Bestellungen, {v0}, {v1}. Ohne sie wird nichts geladen, denn jede Bestellung könnte ein zweites Mal gesendet werden.</translation>
        </message>
        <message>
            <source>The log {v0} can't be written ({v1}). The program works without it. Nothing else is lost.</source>
            <translation>Das Protokoll {v0} kann nicht geschrieben werden ({v1}). Das Programm arbeitet ohne es. Sonst ist nichts verloren.</translation>
        </message>
        <message>
            <source>The login {login} has a new password now. Who uses it for another ledger of that server ({ledgers}) connects there again.</source>
            <translation>Die Anmeldung {login} hat jetzt ein neues Passwort. Wer sie für eine andere Bestellliste dieses Servers benutzt ({ledgers}), verbindet sich dort neu.</translation>
        </message>
        <message>
            <source>The mail server broke off as it took the mail; it isn't sent again.</source>
            <translation>Der Mailserver brach ab, als er die Mail annahm; sie wird nicht noch einmal gesendet.</translation>
        </message>
        <message>
            <source>The mail server didn't take the mail: {v0}.</source>
            <translation>Der Mailserver hat die Mail nicht angenommen: {v0}.</translation>
        </message>
        <message>
            <source>The month after</source>
            <translation>Der Monat danach</translation>
        </message>
        <message>
            <source>The month before</source>
            <translation>Der Monat davor</translation>
        </message>
        <message>
            <source>The most that a visible Rounding line may mend on one order.</source>
            <translation>Das Meiste, was eine sichtbare Rundungszeile an einer Bestellung ausgleicht.</translation>
        </message>
        <message>
            <source>The newest entries are missing, from {n} on.</source>
            <translation>Die neuesten Einträge fehlen, von {n} an.</translation>
        </message>
        <message>
            <source>The newest is entry {n}, its hash {hash}.</source>
            <translation>Der neueste ist Eintrag {n}, seine Prüfsumme {hash}.</translation>
        </message>
        <message>
            <source>The newest {count} letters; the file has all of it.</source>
            <translation>Die neuesten {count} Zeichen; die Datei enthält alles.</translation>
        </message>
        <message>
            <source>The next download goes on by itself.</source>
            <translation>Der nächste Download macht von selbst weiter.</translation>
        </message>
        <message>
            <source>The next download goes on by itself. If it stays, send the maker of this program the facts for support (Help).</source>
            <translation>Der nächste Download macht von selbst weiter. Bleibt es so, senden Sie dem Hersteller dieses Programms die Angaben für den Support (Hilfe).</translation>
        </message>
        <message>
            <source>The next download goes on by itself. Lower the call limits under Connection if it happens often.</source>
            <translation>Der nächste Download macht von selbst weiter. Senken Sie die Aufrufgrenzen unter „Verbindung“, wenn es oft vorkommt.</translation>
        </message>
        <message>
            <source>The next download looks for new orders. Automatic downloads are switched on in Settings &gt; Download Orders.</source>
            <translation>Der nächste Download sucht neue Bestellungen. Automatische Downloads schaltet man unter Einstellungen &gt; Bestellungen ein.</translation>
        </message>
        <message>
            <source>The next download reads again every order that changed since then. Orders that are in Omni already are not made twice.</source>
            <translation>Der nächste Download liest jede Bestellung noch einmal, die sich seither änderte. Was in Omni ist, wird nicht zweimal angelegt.</translation>
        </message>
        <message>
            <source>The next download starts here. Going back makes no doubles.</source>
            <translation>Der nächste Download beginnt hier. Zurückgehen macht nichts doppelt.</translation>
        </message>
        <message>
            <source>The next look goes on where the last whole one ended; no refund is lost.</source>
            <translation>Der nächste Blick macht dort weiter, wo der letzte vollständige endete; keine Erstattung geht verloren.</translation>
        </message>
        <message>
            <source>The next page</source>
            <translation>Die nächste Seite</translation>
        </message>
        <message>
            <source>The one that Omni shows beside the key.</source>
            <translation>Der, den Omni neben dem Schlüssel zeigt.</translation>
        </message>
        <message>
            <source>The order can't be read</source>
            <translation>Die Bestellung ist nicht lesbar</translation>
        </message>
        <message>
            <source>The order comes to less than nothing</source>
            <translation>Die Bestellung kommt auf weniger als nichts</translation>
        </message>
        <message>
            <source>The order comes to {total}</source>
            <translation>Die Bestellung beläuft sich auf {total}</translation>
        </message>
        <message>
            <source>The order has no address</source>
            <translation>Die Bestellung hat keine Adresse</translation>
        </message>
        <message>
            <source>The order has no e-mail, so it goes to the default customer.</source>
            <translation>Die Bestellung hat keine E-Mail, daher geht sie an den Standardkunden.</translation>
        </message>
        <message>
            <source>The order has no e-mail: {v0} is made.</source>
            <translation>Die Bestellung hat keine E-Mail: {v0} wird angelegt.</translation>
        </message>
        <message>
            <source>The order has no lines.</source>
            <translation>Die Bestellung hat keine Positionen.</translation>
        </message>
        <message>
            <source>The order has {sku} on line {line}, and Omni has no product with the code {code_wanted}. The whole order waits, so that none arrives with a line missing.</source>
            <translation>Die Bestellung hat {sku} in Position {line}, und Omni hat kein Produkt mit dem Code {code_wanted}. Die ganze Bestellung wartet, damit keine unvollständig ankommt.</translation>
        </message>
        <message>
            <source>The order has {sku} on line {line}, of {length} characters, and a code in Omni has at most {limit}. The order waits.</source>
            <translation>Die Bestellung hat {sku} in Position {line}, mit {length} Zeichen; ein Code in Omni hat höchstens {limit}. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>The order is gone from Neto</source>
            <translation>Die Bestellung ist in Neto weg</translation>
        </message>
        <message>
            <source>The order is not held. Somebody should have a look.</source>
            <translation>Die Bestellung wird nicht angehalten. Jemand sollte hinsehen.</translation>
        </message>
        <message>
            <source>The order is {neto} in Neto now, but its sales order can't be found in Omni, or bears another reference there. Nothing was sent.</source>
            <translation>Die Bestellung ist in Neto jetzt {neto}, aber ihr Verkaufsauftrag ist in Omni nicht zu finden oder trägt dort eine andere Referenz. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>The order names no customer that Omni has, and the settings say that guests without e-mail wait.</source>
            <translation>Die Bestellung nennt keinen Kunden, den Omni hat, und die Einstellungen sagen, dass Gäste ohne E-Mail warten.</translation>
        </message>
        <message>
            <source>The order number alone is too long. Make the order in Omni by hand, then dismiss this.</source>
            <translation>Schon die Bestellnummer ist zu lang. Legen Sie die Bestellung in Omni von Hand an und verwerfen Sie dies.</translation>
        </message>
        <message>
            <source>The order of {customer} has no e-mail</source>
            <translation>Die Bestellung von {customer} hat keine E-Mail</translation>
        </message>
        <message>
            <source>The order waits until this is mended. The others go on, and nothing is lost.</source>
            <translation>Die Bestellung wartet, bis das behoben ist. Die anderen gehen weiter, und nichts geht verloren.</translation>
        </message>
        <message>
            <source>The order was opened again in Neto after {reference} came to its end in Omni, which can't be undone.</source>
            <translation>Die Bestellung wurde in Neto wieder geöffnet, nachdem {reference} in Omni zu Ende war; das lässt sich nicht zurücknehmen.</translation>
        </message>
        <message>
            <source>The order was paid in {currency}</source>
            <translation>Die Bestellung wurde in {currency} bezahlt</translation>
        </message>
        <message>
            <source>The order was split off {parent} in Neto, but the sales order of {parent} still holds them: {lines}. Sent now, they would be shipped twice, so the order waits.</source>
            <translation>Die Bestellung wurde in Neto von {parent} abgetrennt, aber der Verkaufsauftrag von {parent} hat noch: {lines}. Jetzt gesendet, ginge die Ware zweimal raus; deshalb wartet die Bestellung.</translation>
        </message>
        <message>
            <source>The order was split, and a part of it stands in Omni, but the rest can't be sent now: {rule}</source>
            <translation>Die Bestellung wurde aufgeteilt, ein Teil steht in Omni, aber der Rest kann jetzt nicht gesendet werden: {rule}</translation>
        </message>
        <message>
            <source>The order's discounts can't be told for sure</source>
            <translation>Die Rabatte der Bestellung sind nicht sicher zu bestimmen</translation>
        </message>
        <message>
            <source>The orders can't be read</source>
            <translation>Die Bestellungen sind nicht lesbar</translation>
        </message>
        <message>
            <source>The orders couldn't be counted. {said_before}</source>
            <translation>Die Bestellungen konnten nicht gezählt werden. {said_before}</translation>
        </message>
        <message>
            <source>The other side asks us to slow down</source>
            <translation>Die andere Seite bittet, langsamer zu machen</translation>
        </message>
        <message>
            <source>The other side couldn't take what was sent before it.</source>
            <translation>Die andere Seite konnte nicht annehmen, was davor gesendet wurde.</translation>
        </message>
        <message>
            <source>The other side didn't take what was sent</source>
            <translation>Die andere Seite nahm nicht an, was gesendet wurde</translation>
        </message>
        <message>
            <source>The other side has trouble of its own</source>
            <translation>Die andere Seite hat selbst Schwierigkeiten</translation>
        </message>
        <message>
            <source>The other side said no to it.</source>
            <translation>Die andere Seite hat es abgelehnt.</translation>
        </message>
        <message>
            <source>The other side takes no connections</source>
            <translation>Die andere Seite nimmt keine Verbindungen an</translation>
        </message>
        <message>
            <source>The other side takes {longest} characters, and a text is never cut.</source>
            <translation>Die andere Seite nimmt {longest} Zeichen, und ein Text wird nie gekürzt.</translation>
        </message>
        <message>
            <source>The other side takes {longest} characters.</source>
            <translation>Die andere Seite nimmt {longest} Zeichen.</translation>
        </message>
        <message>
            <source>The page before</source>
            <translation>Die Seite davor</translation>
        </message>
        <message>
            <source>The parts of a kit can't be sent to Omni.</source>
            <translation>Die Teile eines Sets lassen sich nicht an Omni senden.</translation>
        </message>
        <message>
            <source>The parts of a kit can't be sent.</source>
            <translation>Die Teile eines Sets lassen sich nicht senden.</translation>
        </message>
        <message>
            <source>The password isn't kept. {why} Until it is, give it at each start as PGPASSWORD, or by a password file of PostgreSQL.</source>
            <translation>Das Passwort wird nicht aufbewahrt. {why} Bis dahin geben Sie es bei jedem Start als PGPASSWORD an, oder über eine Passwortdatei von PostgreSQL.</translation>
        </message>
        <message>
            <source>The path of the data folder is too long for our database ({v0} characters, {v1} at most). Choose a folder with a shorter path.</source>
            <translation>Der Pfad des Datenordners ist zu lang für unsere Datenbank ({v0} Zeichen, höchstens {v1}). Wählen Sie einen Ordner mit kürzerem Pfad.</translation>
        </message>
        <message>
            <source>The path of the data folder is too long for this computer ({v0} characters, {v1} at most). Choose a folder with a shorter path.</source>
            <translation>Der Pfad des Datenordners ist zu lang für diesen Computer ({v0} Zeichen, höchstens {v1}). Wählen Sie einen Ordner mit kürzerem Pfad.</translation>
        </message>
        <message>
            <source>The payments of {order} and of its sales order {reference} don't come to the same.</source>
            <translation>Die Zahlungen von {order} und ihrem Verkaufsauftrag {reference} ergeben nicht dasselbe.</translation>
        </message>
        <message>
            <source>The port in the address is no number between 1 and 65535.</source>
            <translation>Der Port in der Adresse ist keine Zahl zwischen 1 und 65535.</translation>
        </message>
        <message>
            <source>The practice store did not start</source>
            <translation>Der Übungsshop ist nicht gestartet</translation>
        </message>
        <message>
            <source>The practice store did not start. Check that its disk has space.</source>
            <translation>Der Übungsshop ist nicht gestartet. Prüfen Sie, ob auf der Platte Platz ist.</translation>
        </message>
        <message>
            <source>The practice store is for practice: its ledger stays on this computer.</source>
            <translation>Der Übungsshop ist zum Üben: seine Bestellliste bleibt auf diesem Computer.</translation>
        </message>
        <message>
            <source>The practice store lives on this computer; its address changes with every start.</source>
            <translation>Der Übungsshop lebt auf diesem Computer; seine Adresse wechselt bei jedem Start.</translation>
        </message>
        <message>
            <source>The prefix stays "{prefix}", since sales orders with it are in Omni.</source>
            <translation>Das Präfix bleibt „{prefix}“, weil Verkaufsaufträge damit in Omni sind.</translation>
        </message>
        <message>
            <source>The prefix stays blank, since sales orders without one are in Omni.</source>
            <translation>Das Präfix bleibt leer, weil Verkaufsaufträge ohne eins in Omni sind.</translation>
        </message>
        <message>
            <source>The printer can't be reached. Nothing was printed.</source>
            <translation>Der Drucker ist nicht zu erreichen. Nichts wurde gedruckt.</translation>
        </message>
        <message>
            <source>The program ended before the download did. Nothing is lost: the next download looks up first what was sent.</source>
            <translation>Das Programm endete vor dem Download. Nichts ist verloren: der nächste sieht zuerst nach, was gesendet wurde.</translation>
        </message>
        <message>
            <source>The program is being closed</source>
            <translation>Das Programm wird gerade geschlossen</translation>
        </message>
        <message>
            <source>The program is being closed.</source>
            <translation>Das Programm wird gerade geschlossen.</translation>
        </message>
        <message>
            <source>The program made a mistake</source>
            <translation>Das Programm hat einen Fehler gemacht</translation>
        </message>
        <message>
            <source>The program made a mistake ({name}). Nothing is lost.</source>
            <translation>Das Programm hat einen Fehler gemacht ({name}). Nichts ist verloren.</translation>
        </message>
        <message>
            <source>The program made a mistake ({v0}); nothing is lost. The log in the data folder says where.</source>
            <translation>Das Programm hat einen Fehler gemacht ({v0}); nichts ist verloren. Wo, sagt das Protokoll im Datenordner.</translation>
        </message>
        <message>
            <source>The program never guesses between them.</source>
            <translation>Das Programm rät nie zwischen ihnen.</translation>
        </message>
        <message>
            <source>The program still had the former one open.</source>
            <translation>Das Programm hatte noch die vorige offen.</translation>
        </message>
        <message>
            <source>The proof can't be read now</source>
            <translation>Der Nachweis ist gerade nicht lesbar</translation>
        </message>
        <message>
            <source>The proxy of this network doesn't let {side} through. If it stays so, ask whoever looks after the network.</source>
            <translation>Der Proxy dieses Netzwerks lässt {side} nicht durch. Bleibt es so, fragen Sie die Person, die das Netzwerk betreut.</translation>
        </message>
        <message>
            <source>The quantity of {code} must be more than 0.</source>
            <translation>Die Menge von {code} muss größer als 0 sein.</translation>
        </message>
        <message>
            <source>The rate is a percent: {rate} is less than one in a hundred. 10 % is written 10.</source>
            <translation>Der Satz ist in Prozent: {rate} ist weniger als eins von hundert. 10 % schreibt man 10.</translation>
        </message>
        <message>
            <source>The reference is another order in Omni</source>
            <translation>Die Referenz ist in Omni eine andere Bestellung</translation>
        </message>
        <message>
            <source>The reference is longer than Omni takes</source>
            <translation>Die Referenz ist länger, als Omni annimmt</translation>
        </message>
        <message>
            <source>The reference is written otherwise in Omni</source>
            <translation>Die Referenz ist in Omni anders geschrieben</translation>
        </message>
        <message>
            <source>The reference {reference} is longer than Omni takes</source>
            <translation>Die Referenz {reference} ist länger, als Omni annimmt</translation>
        </message>
        <message>
            <source>The reference {v0} is longer than Omni takes. Make the credit note in Omni by hand.</source>
            <translation>Die Referenz {v0} ist länger, als Omni annimmt. Legen Sie die Gutschrift in Omni von Hand an.</translation>
        </message>
        <message>
            <source>The refund of {v0} is more than the {v1} of {v2}{v3}.</source>
            <translation>Die Erstattung von {v0} ist mehr als die {v1} von {v2}{v3}.</translation>
        </message>
        <message>
            <source>The refund or its sales order changed meanwhile. Nothing was sent; look at it again.</source>
            <translation>Die Erstattung oder ihr Verkaufsauftrag hat sich inzwischen geändert. Nichts wurde gesendet; sehen Sie noch einmal nach.</translation>
        </message>
        <message>
            <source>The refund {v0} is in {v1}. Make its credit note in Omni by hand.</source>
            <translation>Die Erstattung {v0} ist in {v1}. Legen Sie ihre Gutschrift in Omni von Hand an.</translation>
        </message>
        <message>
            <source>The refund {v0} of {v1} comes to {v2}, so there is nothing to credit.</source>
            <translation>Die Erstattung {v0} zu {v1} beträgt {v2}, es gibt also nichts gutzuschreiben.</translation>
        </message>
        <message>
            <source>The rehearsal didn't work</source>
            <translation>Der Probelauf ging nicht</translation>
        </message>
        <message>
            <source>The rehearsal ended early. {sentence}</source>
            <translation>Der Probelauf endete vorzeitig. {sentence}</translation>
        </message>
        <message>
            <source>The required date in Neto, "{v0}", is no date, so the sales order has no delivery date.</source>
            <translation>Das Wunschdatum in Neto, „{v0}“, ist kein Datum, deshalb hat der Verkaufsauftrag kein Lieferdatum.</translation>
        </message>
        <message>
            <source>The rest is kept for what you ask for by hand.</source>
            <translation>Der Rest bleibt für das, was Sie von Hand verlangen.</translation>
        </message>
        <message>
            <source>The row "{name}" is blank.</source>
            <translation>Die Zeile „{name}“ ist leer.</translation>
        </message>
        <message>
            <source>The rules that it met</source>
            <translation>Die Regeln, die sie traf</translation>
        </message>
        <message>
            <source>The rules that it met appear here, with what stopped it and the button that mends it.</source>
            <translation>Hier erscheinen die Regeln, die sie traf, was sie aufhielt, und die Schaltfläche, die es behebt.</translation>
        </message>
        <message>
            <source>The sales order with this reference was voided in Omni, and that can't be undone. A second one isn't made by itself.</source>
            <translation>Der Verkaufsauftrag mit dieser Referenz wurde in Omni storniert; das lässt sich nicht zurücknehmen. Ein zweiter wird nicht von selbst angelegt.</translation>
        </message>
        <message>
            <source>The sales orders in Omni stay as they are; only this notice goes away.</source>
            <translation>Die Verkaufsaufträge in Omni bleiben, wie sie sind; nur dieser Hinweis verschwindet.</translation>
        </message>
        <message>
            <source>The schema {v0} of this database isn't empty, and nothing in it was changed. Name another database in the address.</source>
            <translation>Das Schema {v0} dieser Datenbank ist nicht leer, und nichts darin wurde geändert. Nennen Sie in der Adresse eine andere Datenbank.</translation>
        </message>
        <message>
            <source>The sender, and the name that the mail server knows the password by.</source>
            <translation>Der Absender, und der Name, zu dem der Mailserver das Kennwort kennt.</translation>
        </message>
        <message>
            <source>The server can't hold the shared ledger: {v0}.</source>
            <translation>Der Server kann die gemeinsame Bestellliste nicht führen: {v0}.</translation>
        </message>
        <message>
            <source>The server of the shared ledger doesn't let this computer in. Ask whoever looks after it for this computer's login and password.</source>
            <translation>Der Server der gemeinsamen Bestellliste lässt diesen Computer nicht ein. Fragen Sie, wer ihn betreut, nach Anmeldung und Kennwort dieses Computers.</translation>
        </message>
        <message>
            <source>The server of the shared ledger has no connection left. Nothing is lost; the next try goes on.</source>
            <translation>Der Server der gemeinsamen Bestellliste hat keine Verbindung mehr frei. Nichts ist verloren; der nächste Versuch macht weiter.</translation>
        </message>
        <message>
            <source>The server of the shared ledger only reads: it is a copy of another one. Connect to that one.</source>
            <translation>Der Server der gemeinsamen Bestellliste liest nur: Er ist die Kopie eines anderen. Verbinden Sie sich mit jenem.</translation>
        </message>
        <message>
            <source>The server {host} has no login {login}, or doesn't take this password of it. Nothing was changed.</source>
            <translation>Der Server {host} hat keine Anmeldung {login}, oder er nimmt dieses Passwort von ihr nicht an. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The server {host} offers no encryption, so nothing was sent. Whoever looks after it turns it on (ssl = on, with a certificate).</source>
            <translation>Der Server {host} bietet keine Verschlüsselung an, deshalb wurde nichts gesendet. Wer ihn betreut, schaltet sie ein (ssl = on, mit einem Zertifikat).</translation>
        </message>
        <message>
            <source>The server's certificate is checked with both.</source>
            <translation>Das Zertifikat des Servers wird bei beiden geprüft.</translation>
        </message>
        <message>
            <source>The service allows at most {highest}.</source>
            <translation>Der Dienst erlaubt höchstens {highest}.</translation>
        </message>
        <message>
            <source>The settings are saved, the key is not. {unkept}</source>
            <translation>Die Einstellungen sind gespeichert, der Schlüssel nicht. {unkept}</translation>
        </message>
        <message>
            <source>The settings are saved. The keys are used until the window is closed and then forgotten. {unkept}</source>
            <translation>Die Einstellungen sind gespeichert. Die Schlüssel werden bis zum Schließen des Fensters benutzt und dann vergessen. {unkept}</translation>
        </message>
        <message>
            <source>The settings ask for no payment. {paid} of {total} is paid.</source>
            <translation>Die Einstellungen verlangen keine Zahlung. {paid} von {total} ist bezahlt.</translation>
        </message>
        <message>
            <source>The settings could not be read. {sentence}</source>
            <translation>Die Einstellungen konnten nicht gelesen werden. {sentence}</translation>
        </message>
        <message>
            <source>The settings could not be tried</source>
            <translation>Die Einstellungen konnten nicht ausprobiert werden</translation>
        </message>
        <message>
            <source>The settings saved last (version {v0}) are damaged. Those saved before (version {v1}, {v2}) are used.</source>
            <translation>Die zuletzt gespeicherten Einstellungen (Version {v0}) sind beschädigt. Die davor gespeicherten (Version {v1}, {v2}) werden benutzt.</translation>
        </message>
        <message>
            <source>The settings saved last can't be read</source>
            <translation>Die zuletzt gespeicherten Einstellungen sind nicht lesbar</translation>
        </message>
        <message>
            <source>The shared ledger can't be reached</source>
            <translation>Die gemeinsame Bestellliste ist nicht erreichbar</translation>
        </message>
        <message>
            <source>The shared ledger can't be reached, this is as of {moment}</source>
            <translation>Die gemeinsame Bestellliste ist nicht erreichbar, Stand {moment}</translation>
        </message>
        <message>
            <source>The shared ledger can't be reached. The change is kept on this computer, and saved as soon as the ledger is reached again.</source>
            <translation>Die gemeinsame Bestellliste ist nicht erreichbar. Die Änderung bleibt auf diesem Computer und wird gespeichert, sobald die Liste wieder erreichbar ist.</translation>
        </message>
        <message>
            <source>The shared ledger can't be reached: its server doesn't answer. Check the network and the server. Nothing is lost.</source>
            <translation>Die gemeinsame Bestellliste ist nicht erreichbar: Ihr Server antwortet nicht. Prüfen Sie das Netz und den Server. Nichts ist verloren.</translation>
        </message>
        <message>
            <source>The shared ledger doesn't let this computer in</source>
            <translation>Die gemeinsame Bestellliste lässt diesen Computer nicht herein</translation>
        </message>
        <message>
            <source>The shared ledger is damaged, or isn't one of this program. Whoever looks after its server should put back a backup.</source>
            <translation>Die gemeinsame Bestellliste ist beschädigt oder gehört nicht zu diesem Programm. Wer den Server betreut, sollte eine Sicherung zurückspielen.</translation>
        </message>
        <message>
            <source>The shared ledger is of an older version</source>
            <translation>Die gemeinsame Bestellliste hat eine ältere Version</translation>
        </message>
        <message>
            <source>The shared ledger is of an older version of this program (its revision is {v0}, ours {v1}). The command ledger upgrade brings it up to date, when nobody downloads. Nothing was changed.</source>
            <translation>Die gemeinsame Bestellliste ist von einer älteren Version dieses Programms (ihr Stand ist {v0}, unserer {v1}). Der Befehl ledger upgrade bringt sie auf den neuen Stand, wenn niemand herunterlädt. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The shared ledger is of this version already.</source>
            <translation>Die gemeinsame Bestellliste ist schon auf dem Stand dieser Version.</translation>
        </message>
        <message>
            <source>The shared ledger is of this version now. Computers with an older version go on, or say which one they need.</source>
            <translation>Die gemeinsame Bestellliste ist jetzt auf dem Stand dieser Version. Computer mit einer älteren Version arbeiten weiter oder sagen, welche sie brauchen.</translation>
        </message>
        <message>
            <source>The shared ledger was upgraded{v0} by {v1}.</source>
            <translation>Die gemeinsame Bestellliste wurde{v0} von {v1} auf einen neuen Stand gebracht.</translation>
        </message>
        <message>
            <source>The shop doesn't sell it. Nothing waits for it.</source>
            <translation>Der Shop verkauft es nicht. Nichts wartet darauf.</translation>
        </message>
        <message>
            <source>The shop's SKU is blank.</source>
            <translation>Die SKU des Shops ist leer.</translation>
        </message>
        <message>
            <source>The stage a new order gets in Omni.</source>
            <translation>Die Stufe, die eine neue Bestellung in Omni bekommt.</translation>
        </message>
        <message>
            <source>The store is paused</source>
            <translation>Der Shop pausiert</translation>
        </message>
        <message>
            <source>The store {name} was removed meanwhile, so nothing of it can be saved.</source>
            <translation>Der Shop {name} wurde inzwischen entfernt, von ihm kann also nichts gespeichert werden.</translation>
        </message>
        <message>
            <source>The table has {whole}. Did a spreadsheet change its zeros? Write '{whole}, or '{sku} if that is another SKU.</source>
            <translation>Die Tabelle hat {whole}. Hat eine Tabellenkalkulation die Nullen geändert? Schreiben Sie '{whole}, oder '{sku}, wenn das eine andere SKU ist.</translation>
        </message>
        <message>
            <source>The tax is apart</source>
            <translation>Die Steuer weicht ab</translation>
        </message>
        <message>
            <source>The tax is rounded otherwise</source>
            <translation>Die Steuer ist anders gerundet</translation>
        </message>
        <message>
            <source>The tax is rounded: {apart} apart</source>
            <translation>Die Steuer ist gerundet: {apart} Unterschied</translation>
        </message>
        <message>
            <source>The tax is {apart} apart</source>
            <translation>Die Steuer weicht um {apart} ab</translation>
        </message>
        <message>
            <source>The time to wait after placing is over: it was placed {placed}.</source>
            <translation>Die Wartezeit nach der Bestellung ist vorbei: sie wurde am {placed} aufgegeben.</translation>
        </message>
        <message>
            <source>The total is right, but the tax is apart</source>
            <translation>Die Summe stimmt, aber die Steuer weicht ab</translation>
        </message>
        <message>
            <source>The total is right, but the tax is {apart} apart</source>
            <translation>Die Summe stimmt, aber die Steuer weicht um {apart} ab</translation>
        </message>
        <message>
            <source>The trial works with orders that were downloaded or rehearsed before.</source>
            <translation>Der Versuch arbeitet mit Bestellungen, die schon heruntergeladen oder geprobt wurden.</translation>
        </message>
        <message>
            <source>The two references differ in case or spaces only. It's most likely this order, so no second one was made. The order waits.</source>
            <translation>Die beiden Referenzen unterscheiden sich nur in Groß- und Kleinschreibung oder Leerzeichen. Es ist wohl diese Bestellung, deshalb wurde keine zweite angelegt. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>The user name that belongs to the Omni key.</source>
            <translation>Der Benutzername, der zum Omni-Schlüssel gehört.</translation>
        </message>
        <message>
            <source>The username or the key isn't valid. Automatic downloads pause.</source>
            <translation>Benutzername oder Schlüssel ist ungültig. Automatische Downloads pausieren.</translation>
        </message>
        <message>
            <source>The variations of {style} say different things</source>
            <translation>Die Varianten von {style} sagen Verschiedenes</translation>
        </message>
        <message>
            <source>The versions could not be read</source>
            <translation>Die Versionen konnten nicht gelesen werden</translation>
        </message>
        <message>
            <source>The web address of the store; the path is added for you.</source>
            <translation>Die Webadresse des Shops; der Pfad wird ergänzt.</translation>
        </message>
        <message>
            <source>The window has no button for this.</source>
            <translation>Das Fenster hat dafür keine Schaltfläche.</translation>
        </message>
        <message>
            <source>The window opens the practice store; for a command there is --practice.</source>
            <translation>Das Fenster öffnet den Übungsshop; für einen Befehl gibt es --practice.</translation>
        </message>
        <message>
            <source>The {field} is longer than Omni takes</source>
            <translation>Das Feld {field} ist länger, als Omni annimmt</translation>
        </message>
        <message>
            <source>The {field} of {code} is too long</source>
            <translation>Bei {code} ist {field} zu lang</translation>
        </message>
        <message>
            <source>The {side} key is longer than any key is. Copy it again.</source>
            <translation>Der Schlüssel für {side} ist länger, als ein Schlüssel ist. Kopieren Sie ihn noch einmal.</translation>
        </message>
        <message>
            <source>The {side} key may not {right} {resource}</source>
            <translation>Der {side}-Schlüssel darf {resource} nicht {right}</translation>
        </message>
        <message>
            <source>The {side} key of this store isn't in the key store. Enter it again in Settings &gt; Connection.</source>
            <translation>Der Schlüssel dieses Shops für {side} ist nicht im Schlüsselbund. Geben Sie ihn in den Einstellungen unter „Verbindung“ noch einmal ein.</translation>
        </message>
        <message>
            <source>The {v0} "{v1}" is nobody's.</source>
            <translation>Der Wert „{v1}“ ({v0}) gehört niemandem.</translation>
        </message>
        <message>
            <source>The {v0} address sends us on to {v1}. The key isn't sent there unasked: if that is right, enter that address in Settings, Connection. Nothing is lost.</source>
            <translation>Die Adresse von {v0} verweist uns an {v1}. Der Schlüssel wird ungefragt nicht dorthin gesendet: ist das richtig, tragen Sie diese Adresse in den Einstellungen unter „Verbindung“ ein. Nichts ist verloren.</translation>
        </message>
        <message>
            <source>The {v0} connection may not create or change {v1}.</source>
            <translation>Die Verbindung zu {v0} darf {v1} nicht anlegen oder ändern.</translation>
        </message>
        <message>
            <source>The {v0} connection may not read {v1}.</source>
            <translation>Die Verbindung zu {v0} darf {v1} nicht lesen.</translation>
        </message>
        <message>
            <source>Their codes or barcodes are alike. A new product could be the same one a second time.</source>
            <translation>Ihre Codes oder Barcodes gleichen sich. Ein neues Produkt könnte dasselbe ein zweites Mal sein.</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Danach</translation>
        </message>
        <message>
            <source>There are {differences}, {money} apart, and they are closed with it. {means}</source>
            <translation>Es gibt {differences}, zusammen {money}, und sie werden mit abgeschlossen. {means}</translation>
        </message>
        <message>
            <source>There is a store named "{v0}" already. Choose another name.</source>
            <translation>Einen Shop mit dem Namen „{v0}“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>There is no copy in {v0} yet: put the file back from a backup of this computer.</source>
            <translation>In {v0} liegt noch keine Kopie: holen Sie die Datei aus einer Sicherung dieses Computers zurück.</translation>
        </message>
        <message>
            <source>There is no draft of {v0}.</source>
            <translation>Es gibt keinen Entwurf von {v0}.</translation>
        </message>
        <message>
            <source>There is no row in it.</source>
            <translation>Es steht keine Zeile darin.</translation>
        </message>
        <message>
            <source>There is no screen here. Use the commands instead, for instance: download. See --help.</source>
            <translation>Hier ist kein Bildschirm. Benutzen Sie stattdessen die Befehle, zum Beispiel: download. Siehe --help.</translation>
        </message>
        <message>
            <source>There is no such group of settings.</source>
            <translation>Eine solche Gruppe von Einstellungen gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no such setting.</source>
            <translation>Eine solche Einstellung gibt es nicht.</translation>
        </message>
        <message>
            <source>There was no download {v0} of this store.</source>
            <translation>Dieser Shop hat keinen Download {v0}.</translation>
        </message>
        <message>
            <source>There was no send {v0} of this store's products.</source>
            <translation>Die Artikel dieses Shops haben keine Sendung {v0}.</translation>
        </message>
        <message>
            <source>These are nobody</source>
            <translation>Diese gelten als niemand</translation>
        </message>
        <message>
            <source>These are the settings that are kept now</source>
            <translation>Das sind die jetzt gespeicherten Einstellungen</translation>
        </message>
        <message>
            <source>These are two different PINs. Nothing was changed.</source>
            <translation>Das sind zwei verschiedene PINs. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>These are {number} orders; at most {most} at once. For more use Download again since…</source>
            <translation>Das sind {number} Bestellungen; höchstens {most} auf einmal. Für mehr nutzen Sie „Erneut herunterladen seit…“</translation>
        </message>
        <message>
            <source>These parts were asked for and did not come: {fields}. Taking them for blank could be wrong, so the order waits.</source>
            <translation>Diese Teile wurden verlangt und kamen nicht: {fields}. Sie für leer zu halten könnte falsch sein, deshalb wartet die Bestellung.</translation>
        </message>
        <message>
            <source>They are one product in Omni, and their {fields} can't all be its own.</source>
            <translation>In Omni sind sie ein Produkt, und es kann bei {fields} nicht alles zugleich haben.</translation>
        </message>
        <message>
            <source>They are read and checked. Nothing is sent before you have seen it.</source>
            <translation>Sie sind gelesen und geprüft. Nichts wird gesendet, bevor Sie es gesehen haben.</translation>
        </message>
        <message>
            <source>They are {apart} apart. The sales order {reference} stays in Omni as it is.</source>
            <translation>Der Unterschied ist {apart}. Der Verkaufsauftrag {reference} bleibt in Omni, wie er ist.</translation>
        </message>
        <message>
            <source>They are {apart} apart: {cause}. No rounding of whole cents meets Neto's total with its tax, so the order waits.</source>
            <translation>Der Unterschied ist {apart}: {cause}. Keine Rundung auf ganze Cent trifft Netos Summe mit Steuer, deshalb wartet die Bestellung.</translation>
        </message>
        <message>
            <source>They are {apart} apart: {cause}. Small differences are evened out, but only up to {limit}, so the order waits.</source>
            <translation>Der Unterschied ist {apart}: {cause}. Kleine Unterschiede werden ausgeglichen, aber nur bis {limit}; deshalb wartet die Bestellung.</translation>
        </message>
        <message>
            <source>They are {apart} apart: {cause}. That is more than a rounding, so the order waits.</source>
            <translation>Der Unterschied ist {apart}: {cause}. Das ist mehr als eine Rundung, deshalb wartet die Bestellung.</translation>
        </message>
        <message>
            <source>They are {apart} apart: {cause}. The order waits, since nothing is evened out unasked.</source>
            <translation>Der Unterschied ist {apart}: {cause}. Die Bestellung wartet, denn nichts wird ungefragt ausgeglichen.</translation>
        </message>
        <message>
            <source>They can't be downloaded yet. The others came, and every download looks for these again.</source>
            <translation>Sie können noch nicht heruntergeladen werden. Die anderen kamen, und jeder Download sucht diese wieder.</translation>
        </message>
        <message>
            <source>They decide which orders come down, where they go and what is booked.</source>
            <translation>Sie entscheiden, welche Bestellungen kommen, wohin sie gehen und was gebucht wird.</translation>
        </message>
        <message>
            <source>They decide who is told of problems, and when customer details are erased.</source>
            <translation>Sie entscheiden, wer von Problemen erfährt und wann Kundendaten gelöscht werden.</translation>
        </message>
        <message>
            <source>They were changed here while the shared ledger couldn't be reached, and can't be saved as they are. {why}</source>
            <translation>Sie wurden hier geändert, während die gemeinsame Bestellliste nicht erreichbar war, und können so nicht gespeichert werden. {why}</translation>
        </message>
        <message>
            <source>They were completed or cancelled in Neto before, and somebody asked for them.</source>
            <translation>Sie waren vorher in Neto abgeschlossen oder storniert, und jemand hat sie verlangt.</translation>
        </message>
        <message>
            <source>They were completed or cancelled in Neto before.</source>
            <translation>Sie waren vorher in Neto abgeschlossen oder storniert.</translation>
        </message>
        <message>
            <source>They were saved elsewhere while you edited them, and nothing of yours is saved yet. Choose which value counts.</source>
            <translation>Sie wurden anderswo gespeichert, während Sie daran arbeiteten; von Ihnen ist noch nichts gespeichert. Wählen Sie, welcher Wert gilt.</translation>
        </message>
        <message>
            <source>They won't be created in Omni. They come up again by themselves when Neto changes them, and Retry brings them back at any time.</source>
            <translation>Sie werden nicht in Omni angelegt. Sie kommen von selbst wieder, wenn Neto sie ändert, und „Erneut versuchen“ holt sie jederzeit zurück.</translation>
        </message>
        <message>
            <source>This Computer</source>
            <translation>Dieser Computer</translation>
        </message>
        <message>
            <source>This belongs to the computer, not to a store.</source>
            <translation>Das gehört zum Computer, nicht zu einem Shop.</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Dieser Computer</translation>
        </message>
        <message>
            <source>This computer has no key store</source>
            <translation>Dieser Computer hat keinen Schlüsselbund</translation>
        </message>
        <message>
            <source>This computer has no key store that we can use ({reason}). Install or unlock one, for instance GNOME Keyring or KWallet.</source>
            <translation>Dieser Computer hat keinen Schlüsselbund, den wir benutzen können ({reason}). Installieren oder entsperren Sie einen, zum Beispiel GNOME Keyring oder KWallet.</translation>
        </message>
        <message>
            <source>This computer keeps a list of orders of its own. The tills of a shop can share one on a PostgreSQL server.</source>
            <translation>Dieser Computer führt eine eigene Bestellliste. Die Kassen eines Shops können eine gemeinsame auf einem PostgreSQL-Server führen.</translation>
        </message>
        <message>
            <source>This computer lost its turn at the shared ledger</source>
            <translation>Dieser Computer ist bei der gemeinsamen Bestellliste nicht mehr an der Reihe</translation>
        </message>
        <message>
            <source>This computer seems to be offline, or the connection broke off.</source>
            <translation>Dieser Computer ist wohl offline, oder die Verbindung brach ab.</translation>
        </message>
        <message>
            <source>This computer signs in to the shared list as a till. The PIN is set where a manager's login is used.</source>
            <translation>Dieser Computer meldet sich an der gemeinsamen Liste als Kasse an. Die PIN wird dort gesetzt, wo sich die Leitung anmeldet.</translation>
        </message>
        <message>
            <source>This computer works on a shared ledger already: {v0}. Nothing was changed.</source>
            <translation>Dieser Computer arbeitet schon mit einer gemeinsamen Bestellliste: {v0}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This computer works on the shop's list of orders: {url}</source>
            <translation>Dieser Computer arbeitet mit der Bestellliste des Shops: {url}</translation>
        </message>
        <message>
            <source>This computer's clock and Neto's are far apart</source>
            <translation>Die Uhren dieses Computers und von Neto gehen weit auseinander</translation>
        </message>
        <message>
            <source>This computer's clock and Neto's are {v0} minutes apart. Orders are read by Neto's clock; nothing is lost.</source>
            <translation>Die Uhren dieses Computers und Netos gehen {v0} Minuten auseinander. Bestellungen werden nach Netos Uhr gelesen; nichts ist verloren.</translation>
        </message>
        <message>
            <source>This computer's clock and the clock of the shared ledger's server are {v0} minutes apart. Nothing was downloaded. Set this computer's date and time.</source>
            <translation>Die Uhr dieses Computers und die des Servers der gemeinsamen Bestellliste gehen {v0} Minuten auseinander. Nichts wurde geladen. Stellen Sie Datum und Uhrzeit dieses Computers.</translation>
        </message>
        <message>
            <source>This computer's clock and the shared ledger's server are apart</source>
            <translation>Die Uhren dieses Computers und des Servers der gemeinsamen Bestellliste gehen auseinander</translation>
        </message>
        <message>
            <source>This computer's clock is wrong</source>
            <translation>Die Uhr dieses Computers geht falsch</translation>
        </message>
        <message>
            <source>This computer's clock is {v0} seconds ahead of the shared ledger's server.</source>
            <translation>Die Uhr dieses Computers geht gegenüber der des Servers der gemeinsamen Bestellliste {v0} Sekunden vor.</translation>
        </message>
        <message>
            <source>This computer's clock is {v0} seconds behind the shared ledger's server.</source>
            <translation>Die Uhr dieses Computers geht gegenüber der des Servers der gemeinsamen Bestellliste {v0} Sekunden nach.</translation>
        </message>
        <message>
            <source>This computer's clock jumped</source>
            <translation>Die Uhr dieses Computers ist gesprungen</translation>
        </message>
        <message>
            <source>This computer's login may not do that in the shared ledger. Ask whoever looks after it. Nothing was changed.</source>
            <translation>Die Anmeldung dieses Computers darf das in der gemeinsamen Bestellliste nicht. Fragen Sie, wer sie betreut. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This computer's own ledger is of this version.</source>
            <translation>Die eigene Bestellliste dieses Computers ist auf dem Stand dieser Version.</translation>
        </message>
        <message>
            <source>This computer's own list has stores, which go along by a command while Omni Desktop is closed. Its help is in the guide.</source>
            <translation>Die eigene Liste dieses Computers hat Shops. Sie ziehen mit einem Befehl um, während Omni Desktop geschlossen ist; die Anleitung hilft dabei.</translation>
        </message>
        <message>
            <source>This computer's turn at the shared ledger is over: it stood still, or didn't reach the ledger's server in time, and another computer may be at the same orders. Nothing is lost; the next download goes on by itself.</source>
            <translation>Dieser Computer ist an der gemeinsamen Bestellliste nicht mehr an der Reihe: Er stand still oder erreichte ihren Server nicht rechtzeitig, und ein anderer Computer arbeitet vielleicht an denselben Bestellungen. Nichts ist verloren; der nächste Download macht von selbst weiter.</translation>
        </message>
        <message>
            <source>This day comes before the first one.</source>
            <translation>Dieser Tag liegt vor dem ersten.</translation>
        </message>
        <message>
            <source>This desktop has no tray, so only the window tells what needs somebody.</source>
            <translation>Diese Oberfläche hat keine Ablage, deshalb sagt nur das Fenster, was jemanden braucht.</translation>
        </message>
        <message>
            <source>This desktop has no tray: closing the window ends the program.</source>
            <translation>Diese Oberfläche hat keine Ablage: das Fenster zu schließen beendet das Programm.</translation>
        </message>
        <message>
            <source>This download made nothing in Omni.</source>
            <translation>Dieser Download hat in Omni nichts angelegt.</translation>
        </message>
        <message>
            <source>This is a test. Notices of this store come to this address.</source>
            <translation>Das ist ein Test. Meldungen dieses Shops gehen an diese Adresse.</translation>
        </message>
        <message>
            <source>This is in the future. Choose a moment that is past.</source>
            <translation>Das liegt in der Zukunft. Wählen Sie einen vergangenen Zeitpunkt.</translation>
        </message>
        <message>
            <source>This is more than a year away. Choose a moment before.</source>
            <translation>Das ist mehr als ein Jahr hin. Wählen Sie einen früheren Zeitpunkt.</translation>
        </message>
        <message>
            <source>This is no web address.</source>
            <translation>Das ist keine Webadresse.</translation>
        </message>
        <message>
            <source>This is only a remark on the order's page.</source>
            <translation>Das ist nur eine Anmerkung auf der Seite der Bestellung.</translation>
        </message>
        <message>
            <source>This is past. Choose a moment to come.</source>
            <translation>Das ist vorbei. Wählen Sie einen Zeitpunkt, der noch kommt.</translation>
        </message>
        <message>
            <source>This isn't a web address. Correct it in Settings, Connection.</source>
            <translation>Das ist keine Webadresse. Berichtigen Sie sie in den Einstellungen unter „Verbindung“.</translation>
        </message>
        <message>
            <source>This login may only read. Its administrator gives it the program's: ledger connect URL --admin NAME</source>
            <translation>Diese Anmeldung darf nur lesen. Ihr Administrator gibt ihr die Rechte des Programms: ledger connect URL --admin NAME</translation>
        </message>
        <message>
            <source>This order comes down.</source>
            <translation>Diese Bestellung wird geladen.</translation>
        </message>
        <message>
            <source>This period is not closed.</source>
            <translation>Dieser Zeitraum ist nicht abgeschlossen.</translation>
        </message>
        <message>
            <source>This program stumbled over the order</source>
            <translation>Dieses Programm stolperte über die Bestellung</translation>
        </message>
        <message>
            <source>This shows how far Neto was read; it cannot come with other settings.</source>
            <translation>Das zeigt, wie weit Neto gelesen wurde; es kann nicht mit anderen Einstellungen kommen.</translation>
        </message>
        <message>
            <source>This store has earned Ask before sending: it would send what you have looked at.</source>
            <translation>Dieser Shop hat sich „Vor dem Senden fragen“ verdient: Er würde senden, was Sie angesehen haben.</translation>
        </message>
        <message>
            <source>This store has earned Automatic: it would send by itself.</source>
            <translation>Dieser Shop hat sich „Automatisch“ verdient: Er würde von selbst senden.</translation>
        </message>
        <message>
            <source>This store is paused</source>
            <translation>Dieser Shop pausiert</translation>
        </message>
        <message>
            <source>This store only rehearses (download_orders.trust): nothing was sent.</source>
            <translation>Dieser Shop macht nur Probeläufe (download_orders.trust): nichts wurde gesendet.</translation>
        </message>
        <message>
            <source>This store only rehearses. The settings of Download Orders say how far it goes.</source>
            <translation>Dieser Shop macht nur Probeläufe. Wie weit er geht, steht in den Einstellungen unter Bestellungen.</translation>
        </message>
        <message>
            <source>This store was removed, here or on another computer. Nothing was sent.</source>
            <translation>Dieser Shop wurde entfernt, hier oder auf einem anderen Computer. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>This store's data couldn't be read or written, so nothing is sent.</source>
            <translation>Die Daten dieses Shops ließen sich nicht lesen oder schreiben, deshalb wird nichts gesendet.</translation>
        </message>
        <message>
            <source>This store's data is damaged</source>
            <translation>Die Daten dieses Shops sind beschädigt</translation>
        </message>
        <message>
            <source>This time is too far away: give one from {first} to {last}.</source>
            <translation>Diese Zeit ist zu weit weg: geben Sie eine von {first} bis {last} an.</translation>
        </message>
        <message>
            <source>This version doesn't know its form and leaves it as it is.</source>
            <translation>Diese Version kennt ihre Form nicht und lässt sie, wie sie ist.</translation>
        </message>
        <message>
            <source>This version has no words for it.</source>
            <translation>Diese Version hat dafür keine Worte.</translation>
        </message>
        <message>
            <source>This version needs its new form, and no program changes it by starting.</source>
            <translation>Diese Version braucht die neue Form, und kein Programm ändert sie durch bloßes Starten.</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Diese Woche</translation>
        </message>
        <message>
            <source>Those saved before them are used.</source>
            <translation>Die davor gespeicherten werden benutzt.</translation>
        </message>
        <message>
            <source>Those that agree are linked, none is made twice.</source>
            <translation>Was übereinstimmt, wird verknüpft; nichts wird doppelt angelegt.</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Alle anhaken</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Keins anhaken</translation>
        </message>
        <message>
            <source>Tills of one shop can share one list of orders.</source>
            <translation>Kassen eines Shops können eine Bestellliste teilen.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Uhrzeit</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Timer</source>
            <translation>Zeitschaltung</translation>
        </message>
        <message>
            <source>Times are the server's, so nothing is sent twice. More than 5 minutes apart, nothing is downloaded.</source>
            <translation>Es gelten die Zeiten des Servers, darum wird nichts doppelt gesendet. Ab 5 Minuten Unterschied wird nichts heruntergeladen.</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>To begin anew all the same, choose an empty data folder.</source>
            <translation>Um trotzdem neu zu beginnen, wählen Sie einen leeren Datenordner.</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Zu tun</translation>
        </message>
        <message>
            <source>To {deed} takes a manager's login of the shared ledger, and this computer signs in as a till. Nothing was changed.</source>
            <translation>Um {deed}, braucht es eine Anmeldung der Leitung an der gemeinsamen Bestellliste; dieser Computer meldet sich als Kasse an. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>To {deed} the PIN is needed.</source>
            <translation>Um {deed}, ist die PIN nötig.</translation>
        </message>
        <message>
            <source>To {deed} the PIN is needed. Nothing was changed.</source>
            <translation>Um {deed}, ist die PIN nötig. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Today's calls are used up</source>
            <translation>Die Aufrufe von heute sind verbraucht</translation>
        </message>
        <message>
            <source>Today's {v0} calls to {v1} are used up{v2}. Nothing is lost; the download goes on by itself as soon as calls are free again.</source>
            <translation>Die {v0} Aufrufe bei {v1} für heute sind verbraucht{v2}. Nichts ist verloren; der Download macht von selbst weiter, sobald wieder Aufrufe frei sind.</translation>
        </message>
        <message>
            <source>Too many calls came in a short time, perhaps from another program with the same key.</source>
            <translation>In kurzer Zeit kamen zu viele Aufrufe, vielleicht von einem anderen Programm mit demselben Schlüssel.</translation>
        </message>
        <message>
            <source>Too much is asked of the shared ledger at once. Try again in a moment.</source>
            <translation>Von der gemeinsamen Bestellliste wird zu viel auf einmal verlangt. Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>Total in Neto</source>
            <translation>Summe in Neto</translation>
        </message>
        <message>
            <source>Totals check</source>
            <translation>Summenprüfung</translation>
        </message>
        <message>
            <source>Totals differ between Omni and Neto</source>
            <translation>Die Summen von Omni und Neto sind verschieden</translation>
        </message>
        <message>
            <source>Totals differ: Omni {omni}, Neto {shop}</source>
            <translation>Summen weichen ab: Omni {omni}, Neto {shop}</translation>
        </message>
        <message>
            <source>Tried again by itself with a download after {moment}.</source>
            <translation>Wird mit einem Download nach {moment} von selbst wieder versucht.</translation>
        </message>
        <message>
            <source>Tried in this order; active customers only.</source>
            <translation>In dieser Reihenfolge versucht; nur aktive Kunden.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Try again later; nothing is lost.</source>
            <translation>Versuchen Sie es später; nichts ist verloren.</translation>
        </message>
        <message>
            <source>Try on last 200 orders</source>
            <translation>An 200 Bestellungen proben</translation>
        </message>
        <message>
            <source>Try on the last 200 orders</source>
            <translation>An den letzten 200 Bestellungen proben</translation>
        </message>
        <message>
            <source>Try the practice store</source>
            <translation>Übungsshop ausprobieren</translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>Wird ausprobiert…</translation>
        </message>
        <message>
            <source>Two letters each, a comma between. Blank means any.</source>
            <translation>Je zwei Buchstaben, mit Komma dazwischen. Leer heißt beliebig.</translation>
        </message>
        <message>
            <source>Two orders have nearly the same number</source>
            <translation>Zwei Bestellungen haben fast dieselbe Nummer</translation>
        </message>
        <message>
            <source>Type a city</source>
            <translation>Stadt eingeben</translation>
        </message>
        <message>
            <source>Type a name or e-mail</source>
            <translation>Name oder E-Mail eingeben</translation>
        </message>
        <message>
            <source>Type, scan or paste an order number, a name, an e-mail or a purchase order number.</source>
            <translation>Bestellnummer, Name, E-Mail oder Bestellnummer des Kunden tippen, scannen oder einfügen.</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rücknahme</translation>
        </message>
        <message>
            <source>Undo of a download</source>
            <translation>Rücknahme eines Downloads</translation>
        </message>
        <message>
            <source>Undo of download {number}</source>
            <translation>Rücknahme des Downloads {number}</translation>
        </message>
        <message>
            <source>Undo the change in Neto and retry; or make the missing part in Omni by hand, then dismiss the order.</source>
            <translation>Nehmen Sie die Änderung in Neto zurück und versuchen Sie es erneut; oder legen Sie den fehlenden Teil in Omni von Hand an und verwerfen die Bestellung.</translation>
        </message>
        <message>
            <source>Undo the download again a little later: what is void then is only looked at.</source>
            <translation>Machen Sie den Download etwas später noch einmal rückgängig: was dann storniert ist, wird nur angesehen.</translation>
        </message>
        <message>
            <source>Undo the download again: it is shown then.</source>
            <translation>Machen Sie den Download noch einmal rückgängig: dann wird er gezeigt.</translation>
        </message>
        <message>
            <source>Undo this download</source>
            <translation>Diesen Download rückgängig machen</translation>
        </message>
        <message>
            <source>Undo this download…</source>
            <translation>Rückgängig machen…</translation>
        </message>
        <message>
            <source>Unit price</source>
            <translation>Einzelpreis</translation>
        </message>
        <message>
            <source>Unlock it, then retry.</source>
            <translation>Entsperren Sie ihn und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Unpaid orders wait until the payment arrives.</source>
            <translation>Unbezahlte Bestellungen warten auf die Zahlung.</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Update Omni</source>
            <translation>Omni ändern</translation>
        </message>
        <message>
            <source>Update Omni sends these fields and reads them back; everything else in Omni stays.</source>
            <translation>„Omni ändern“ sendet diese Felder und liest sie zurück; alles andere in Omni bleibt.</translation>
        </message>
        <message>
            <source>Update Omni where it still can be</source>
            <translation>Omni ändern, wo es noch geht</translation>
        </message>
        <message>
            <source>Update changes what Omni still allows, and tells the rest.</source>
            <translation>„Omni ändern“ ändert, was Omni noch erlaubt, und sagt den Rest.</translation>
        </message>
        <message>
            <source>Update it in Omni, or change it there by hand; or leave it and dismiss this.</source>
            <translation>Ändern Sie es in Omni, auch von Hand; oder lassen Sie es und verwerfen dies.</translation>
        </message>
        <message>
            <source>Update {field} of {count}</source>
            <translation>{field} bei {count} ändern</translation>
        </message>
        <message>
            <source>Update:</source>
            <translation>Ändern:</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Updated in Omni: {fields}</source>
            <translation>In Omni geändert: {fields}</translation>
        </message>
        <message>
            <source>Updating statuses in Omni…</source>
            <translation>Status werden in Omni geändert…</translation>
        </message>
        <message>
            <source>Upload Products…</source>
            <translation>Produkte hochladen…</translation>
        </message>
        <message>
            <source>Upload products to Neto</source>
            <translation>Produkte zu Neto hochladen</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Nehmen</translation>
        </message>
        <message>
            <source>Use a currency's three letters, as in AUD, or leave it blank.</source>
            <translation>Nehmen Sie die drei Buchstaben einer Währung, wie AUD, oder lassen Sie das Feld leer.</translation>
        </message>
        <message>
            <source>Use a time zone's full name, as in Australia/Sydney.</source>
            <translation>Nehmen Sie den vollen Namen einer Zeitzone, wie Australia/Sydney.</translation>
        </message>
        <message>
            <source>Use at most {longest} characters; these are {count}.</source>
            <translation>Höchstens {longest} Zeichen; das sind {count}.</translation>
        </message>
        <message>
            <source>Use for this SKU</source>
            <translation>Für diese SKU nehmen</translation>
        </message>
        <message>
            <source>Use no prefix</source>
            <translation>Kein Präfix nutzen</translation>
        </message>
        <message>
            <source>Use one line of plain text without control characters.</source>
            <translation>Nehmen Sie eine Zeile einfachen Text ohne Steuerzeichen.</translation>
        </message>
        <message>
            <source>Use the default customer</source>
            <translation>Den Standardkunden nehmen</translation>
        </message>
        <message>
            <source>Use the practice store instead</source>
            <translation>Stattdessen den Übungsshop</translation>
        </message>
        <message>
            <source>Use the prefix "{other}"</source>
            <translation>Präfix „{other}“ nutzen</translation>
        </message>
        <message>
            <source>Use the product</source>
            <translation>Das Produkt nehmen</translation>
        </message>
        <message>
            <source>Use these keys</source>
            <translation>Diese Schlüssel benutzen</translation>
        </message>
        <message>
            <source>Use this code</source>
            <translation>Diesen Code nehmen</translation>
        </message>
        <message>
            <source>Use this customer</source>
            <translation>Diesen Kunden nehmen</translation>
        </message>
        <message>
            <source>Use this prefix</source>
            <translation>Dieses Präfix nutzen</translation>
        </message>
        <message>
            <source>Use this row</source>
            <translation>Diese Zeile nehmen</translation>
        </message>
        <message>
            <source>Use {code}</source>
            <translation>{code} nehmen</translation>
        </message>
        <message>
            <source>Use {found} if it is the product.</source>
            <translation>Nehmen Sie {found}, wenn es das Produkt ist.</translation>
        </message>
        <message>
            <source>Use {found} if it is the product. Such barcodes can also be used without asking (Products by barcode).</source>
            <translation>Nehmen Sie {found}, wenn es das Produkt ist. Solche Barcodes gehen auch ohne Nachfrage (Produkte über Barcode).</translation>
        </message>
        <message>
            <source>Used for this SKU from now on. The orders are released at once.</source>
            <translation>Gilt ab jetzt für diese SKU. Die Bestellungen werden sofort freigegeben.</translation>
        </message>
        <message>
            <source>Used when no row below matches.</source>
            <translation>Gilt, wenn unten keine Zeile passt.</translation>
        </message>
        <message>
            <source>Used wherever a row here says default.</source>
            <translation>Gilt überall, wo hier vom Standardkunden die Rede ist.</translation>
        </message>
        <message>
            <source>Username</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <source>Verdicts</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Version {version}: {changes}</source>
            <translation>Version {version}: {changes}</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versionen</translation>
        </message>
        <message>
            <source>Versions of these settings</source>
            <translation>Versionen dieser Einstellungen</translation>
        </message>
        <message>
            <source>Versions, settings without keys, downloads, problems by kind, and the log. No key and nobody's name, address or order is in it. Nothing is sent: you choose where it is saved, and whom you give it to.</source>
            <translation>Versionen, Einstellungen ohne Schlüssel, Downloads, Probleme nach Art und das Protokoll. Kein Schlüssel, kein Name, keine Adresse und keine Bestellung ist darin. Nichts wird gesendet: Sie wählen, wo es gespeichert wird und wer es bekommt.</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>Versionen…</translation>
        </message>
        <message>
            <source>View {name}</source>
            <translation>Ansicht {name}</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>Stornieren</translation>
        </message>
        <message>
            <source>Void already</source>
            <translation>Schon storniert</translation>
        </message>
        <message>
            <source>Void cancelled orders</source>
            <translation>Stornierte Bestellungen stornieren</translation>
        </message>
        <message>
            <source>Void in Omni</source>
            <translation>In Omni stornieren</translation>
        </message>
        <message>
            <source>Void in Omni: the download that made it was undone</source>
            <translation>In Omni storniert: der Download, der sie angelegt hat, wurde rückgängig gemacht</translation>
        </message>
        <message>
            <source>Void sales orders</source>
            <translation>Verkaufsaufträge stornieren</translation>
        </message>
        <message>
            <source>Void sent</source>
            <translation>Stornierung gesendet</translation>
        </message>
        <message>
            <source>Void sent, to undo a download</source>
            <translation>Stornierung gesendet, um einen Download zurückzunehmen</translation>
        </message>
        <message>
            <source>Void the sales order in Omni if it isn't wanted.</source>
            <translation>Stornieren Sie den Verkaufsauftrag in Omni, wenn er nicht gewünscht ist.</translation>
        </message>
        <message>
            <source>Void {orders}</source>
            <translation>{orders} stornieren</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>Storniert</translation>
        </message>
        <message>
            <source>Voided in Omni</source>
            <translation>In Omni storniert</translation>
        </message>
        <message>
            <source>Voided in Omni, to undo a download</source>
            <translation>In Omni storniert, um einen Download zurückzunehmen</translation>
        </message>
        <message>
            <source>Voided in Omni: cancelled in Neto</source>
            <translation>In Omni storniert: in Neto storniert</translation>
        </message>
        <message>
            <source>Voided in Omni: the download {run} was undone by {by}</source>
            <translation>In Omni storniert: {by} hat den Download {run} rückgängig gemacht</translation>
        </message>
        <message>
            <source>Voiding {orders}…</source>
            <translation>{orders} werden storniert…</translation>
        </message>
        <message>
            <source>Voiding…</source>
            <translation>Wird storniert…</translation>
        </message>
        <message>
            <source>Wait after an order is placed</source>
            <translation>Warten nach der Bestellung</translation>
        </message>
        <message>
            <source>Wait at least {seconds} seconds, so that a slow answer never makes a double.</source>
            <translation>Warten Sie mindestens {seconds} Sekunden, damit eine langsame Antwort nie etwas doppelt macht.</translation>
        </message>
        <message>
            <source>Wait at least {seconds} seconds, so that a slow network never ends a download.</source>
            <translation>Mindestens {seconds} Sekunden, damit ein langsames Netzwerk nie einen Download beendet.</translation>
        </message>
        <message>
            <source>Wait before an unclear create counts as absent</source>
            <translation>Wartezeit, bis ein unklares Anlegen als nicht geschehen gilt</translation>
        </message>
        <message>
            <source>Wait until it's done.</source>
            <translation>Warten Sie, bis er fertig ist.</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Waiting
for stock</source>
            <translation>Wartet auf
Bestand</translation>
        </message>
        <message>
            <source>Waiting for the first order to be right</source>
            <translation>Wartet, bis die erste Bestellung stimmt</translation>
        </message>
        <message>
            <source>Waiting now: {v0}, {v1}.</source>
            <translation>Es wartet jetzt: {v0}, {v1}.</translation>
        </message>
        <message>
            <source>Waiting orders</source>
            <translation>Wartende Bestellungen</translation>
        </message>
        <message>
            <source>Waits for</source>
            <translation>Wartet auf</translation>
        </message>
        <message>
            <source>Waits since {moment}. </source>
            <translation>Wartet seit {moment}. </translation>
        </message>
        <message>
            <source>Was already in Omni; linked</source>
            <translation>War schon in Omni; verknüpft</translation>
        </message>
        <message>
            <source>Was cut off</source>
            <translation>Unterbrochen</translation>
        </message>
        <message>
            <source>Was dispatched in Omni already; {neto} in Neto</source>
            <translation>War in Omni schon versendet; in Neto {neto}</translation>
        </message>
        <message>
            <source>Was void in Omni already; {neto} in Neto</source>
            <translation>War in Omni schon storniert; in Neto {neto}</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Weight {number}</source>
            <translation>Gewicht {number}</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Befund</translation>
        </message>
        <message>
            <source>What Neto has for an e-mail, "{value}", is nobody's, so no customer can be found or made by it. The order waits.</source>
            <translation>Was Neto als E-Mail hat, „{value}“, gehört niemandem; damit ist kein Kunde zu finden oder anzulegen. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>What Omni's reference has before the order's number.</source>
            <translation>Was in Omnis Referenz vor der Bestellnummer steht.</translation>
        </message>
        <message>
            <source>What a download may do before somebody looked at it.</source>
            <translation>Was ein Download darf, bevor jemand ihn angesehen hat.</translation>
        </message>
        <message>
            <source>What a product has in Omni when we make it there.</source>
            <translation>Was ein Produkt in Omni hat, wenn wir es dort anlegen.</translation>
        </message>
        <message>
            <source>What arrived isn't what was sent ({v0}), so nothing was changed. This computer's own ledger goes on as before.</source>
            <translation>Was ankam, ist nicht das, was gesendet wurde ({v0}), deshalb wurde nichts geändert. Die eigene Bestellliste dieses Computers gilt weiter.</translation>
        </message>
        <message>
            <source>What asks for it</source>
            <translation>Wofür sie nötig ist</translation>
        </message>
        <message>
            <source>What can't be downloaded shows here, with what to do.</source>
            <translation>Was nicht heruntergeladen werden kann, steht hier, mit dem, was zu tun ist.</translation>
        </message>
        <message>
            <source>What can't be known offline</source>
            <translation>Was offline nicht zu wissen ist</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Was geändert wurde</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>What each setting does</source>
            <translation>Was jede Einstellung tut</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Was geschieht</translation>
        </message>
        <message>
            <source>What is different</source>
            <translation>Was anders ist</translation>
        </message>
        <message>
            <source>What is known of the order</source>
            <translation>Was von der Bestellung bekannt ist</translation>
        </message>
        <message>
            <source>What is listed here is in Omni already; have a look at it when you can.</source>
            <translation>Was hier steht, ist schon in Omni; sehen Sie es an, wenn Sie Zeit haben.</translation>
        </message>
        <message>
            <source>What is sent has to be written down there first.</source>
            <translation>Was gesendet wird, muss erst dort notiert werden.</translation>
        </message>
        <message>
            <source>What is told</source>
            <translation>Was mitgeteilt wird</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Was nicht stimmt</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>Was es bedeutet</translation>
        </message>
        <message>
            <source>What needs attention can't be read now</source>
            <translation>Was zu klären ist, ist jetzt nicht lesbar</translation>
        </message>
        <message>
            <source>What the first download would do now. {calm}</source>
            <translation>Was der erste Download jetzt täte. {calm}</translation>
        </message>
        <message>
            <source>What the window offers</source>
            <translation>Was das Fenster anbietet</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <source>What to do stands in Omni Desktop under Needs attention.</source>
            <translation>Was zu tun ist, steht in Omni Desktop unter „Zu klären“.</translation>
        </message>
        <message>
            <source>What to do then</source>
            <translation>Was dann zu tun ist</translation>
        </message>
        <message>
            <source>What to download</source>
            <translation>Was geladen wird</translation>
        </message>
        <message>
            <source>What to know</source>
            <translation>Gut zu wissen</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What was downloaded is kept, and nothing is sent twice: the next download looks again at whatever was under way. You can go on working. If it comes again, save the diagnostics and give them to support.</source>
            <translation>Was heruntergeladen ist, bleibt, und nichts wird zweimal gesendet: der nächste Download sieht noch einmal an, was unterwegs war. Sie können weiterarbeiten. Kommt es wieder, speichern Sie die Diagnose und geben Sie sie dem Support.</translation>
        </message>
        <message>
            <source>What was sent and not answered is looked up before anything is sent again.</source>
            <translation>Was gesendet und nicht beantwortet wurde, wird nachgesehen, bevor etwas noch einmal gesendet wird.</translation>
        </message>
        <message>
            <source>What was written is kept.</source>
            <translation>Was geschrieben ist, bleibt.</translation>
        </message>
        <message>
            <source>What was written isn't what was read, so no file was made. Try again.</source>
            <translation>Was geschrieben wurde, ist nicht das, was gelesen wurde, deshalb entstand keine Datei. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>What would become of the order</source>
            <translation>Was aus der Bestellung würde</translation>
        </message>
        <message>
            <source>What would differ</source>
            <translation>Was anders wäre</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>When a product isn't in Omni</source>
            <translation>Wenn ein Produkt nicht in Omni ist</translation>
        </message>
        <message>
            <source>When an order changes in Neto later</source>
            <translation>Wenn sich eine Bestellung in Neto später ändert</translation>
        </message>
        <message>
            <source>When dispatched</source>
            <translation>Beim Versand</translation>
        </message>
        <message>
            <source>When downloaded</source>
            <translation>Beim Herunterladen</translation>
        </message>
        <message>
            <source>When no customer matches</source>
            <translation>Wenn kein Kunde passt</translation>
        </message>
        <message>
            <source>When placed</source>
            <translation>Bei der Bestellung</translation>
        </message>
        <message>
            <source>When several match</source>
            <translation>Wenn mehrere passen</translation>
        </message>
        <message>
            <source>When the tax differs</source>
            <translation>Wenn die Steuer abweicht</translation>
        </message>
        <message>
            <source>When totals differ</source>
            <translation>Wenn Summen abweichen</translation>
        </message>
        <message>
            <source>When {other} is in Omni, give its sales order another reference there, then retry this one.</source>
            <translation>Ist {other} in Omni, geben Sie ihrem Verkaufsauftrag dort eine andere Referenz und versuchen Sie diese erneut.</translation>
        </message>
        <message>
            <source>Where Cin7 Omni answers; change it only when told to.</source>
            <translation>Wo Cin7 Omni antwortet; nur ändern, wenn man es Ihnen sagt.</translation>
        </message>
        <message>
            <source>Where an order goes that meets this row.</source>
            <translation>Wohin eine Bestellung geht, auf die diese Zeile passt.</translation>
        </message>
        <message>
            <source>Where is the key?</source>
            <translation>Wo ist der Schlüssel?</translation>
        </message>
        <message>
            <source>Where nobody worked on them in Omni since, the sales orders that this download made are voided again; the others stay.</source>
            <translation>Wo seither niemand in Omni daran gearbeitet hat, werden die Verkaufsaufträge dieses Downloads wieder storniert; die anderen bleiben.</translation>
        </message>
        <message>
            <source>Where several customers share an e-mail, one can be chosen for always under Needs attention. They are listed here.</source>
            <translation>Wo mehrere Kunden eine E-Mail teilen, lässt sich einer unter „Zu klären“ für immer wählen. Hier stehen sie.</translation>
        </message>
        <message>
            <source>Where the sales orders go. The test only reads; nothing is written anywhere.</source>
            <translation>Wohin die Verkaufsaufträge gehen. Der Test liest nur; nichts wird irgendwo geschrieben.</translation>
        </message>
        <message>
            <source>Where this page has {v0}, the window says which.</source>
            <translation>Wo auf dieser Seite {v0} steht, sagt das Fenster, was gemeint ist.</translation>
        </message>
        <message>
            <source>Where this page has …, the window says which.</source>
            <translation>Wo auf dieser Seite … steht, sagt das Fenster, was gemeint ist.</translation>
        </message>
        <message>
            <source>Where your web store's orders are read from. The test only reads.</source>
            <translation>Woher die Bestellungen Ihres Webshops gelesen werden. Der Test liest nur.</translation>
        </message>
        <message>
            <source>Whether Omni has such a customer was never asked.</source>
            <translation>Ob Omni einen solchen Kunden hat, wurde nie gefragt.</translation>
        </message>
        <message>
            <source>Whether Omni has {v0} was never asked.</source>
            <translation>Ob Omni {v0} hat, wurde nie gefragt.</translation>
        </message>
        <message>
            <source>Whether it still has to wait wasn't looked at yet.</source>
            <translation>Ob sie noch warten muss, wurde noch nicht angesehen.</translation>
        </message>
        <message>
            <source>Whether orders completed or cancelled in Neto change Omni.</source>
            <translation>Ob in Neto abgeschlossene oder stornierte Bestellungen Omni ändern.</translation>
        </message>
        <message>
            <source>Whether the audit still has the entry whose hash stands on a proof, or that somebody wrote down</source>
            <translation>Ob das Protokoll den Eintrag noch hat, dessen Prüfsumme auf einem Nachweis steht oder notiert wurde</translation>
        </message>
        <message>
            <source>Which country? {state} could be in {meant}, and this row takes it in each. Name the country in Country Codes.</source>
            <translation>Welches Land? {state} könnte in {meant} liegen, und diese Zeile nimmt es in jedem. Nennen Sie das Land unter Ländercodes.</translation>
        </message>
        <message>
            <source>Which differences</source>
            <translation>Welche Unterschiede</translation>
        </message>
        <message>
            <source>Which of them is meant can't be told, so nothing was sent.</source>
            <translation>Welches gemeint ist, lässt sich nicht sagen; daher wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Which orders</source>
            <translation>Welche Bestellungen</translation>
        </message>
        <message>
            <source>While untouched in Omni</source>
            <translation>Solange in Omni unberührt</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
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
            <source>Who is told; several with commas between. Blank sends none.</source>
            <translation>Wer es erfährt; mehrere mit Kommas dazwischen. Leer: keine Mails.</translation>
        </message>
        <message>
            <source>Whoever may do that may do all of the others.</source>
            <translation>Wer das darf, darf auch alles andere.</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>Ganze Seite</translation>
        </message>
        <message>
            <source>Whose order it is</source>
            <translation>Wem die Bestellung gehört</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Why is an order not here?…</source>
            <translation>Warum ist eine Bestellung nicht hier?…</translation>
        </message>
        <message>
            <source>Why is this order not here?</source>
            <translation>Warum ist diese Bestellung nicht hier?</translation>
        </message>
        <message>
            <source>Why they part</source>
            <translation>Warum sie abweichen</translation>
        </message>
        <message>
            <source>Why this branch</source>
            <translation>Warum diese Filiale</translation>
        </message>
        <message>
            <source>Why: {reason}. Goods that were paid back may never have left, so {reference} wasn't dispatched and waits.</source>
            <translation>Warum: {reason}. Erstattete Ware ist vielleicht nie gegangen, deshalb wurde {reference} nicht versendet und wartet.</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Windows Credential Manager</source>
            <translation>Windows-Anmeldeinformationsverwaltung</translation>
        </message>
        <message>
            <source>Windows' Run key can't be written:</source>
            <translation>Windows' Run-Schlüssel kann nicht geschrieben werden:</translation>
        </message>
        <message>
            <source>With Neto's payment of {amount} ({method}) more would be paid than the order comes to, so it wasn't made a second time.</source>
            <translation>Mit Netos Zahlung von {amount} ({method}) wäre mehr bezahlt, als die Bestellung ausmacht; deshalb wurde sie nicht ein zweites Mal angelegt.</translation>
        </message>
        <message>
            <source>With a limit of 0 nothing is ever rounded.</source>
            <translation>Mit einer Grenze von 0 wird nie gerundet.</translation>
        </message>
        <message>
            <source>With tax</source>
            <translation>Mit Steuer</translation>
        </message>
        <message>
            <source>With these settings</source>
            <translation>Mit diesen Einstellungen</translation>
        </message>
        <message>
            <source>With this computer's login and without its password.</source>
            <translation>Mit der Anmeldung dieses Computers, ohne Kennwort.</translation>
        </message>
        <message>
            <source>Without an e-mail or a username no customer can be found or made. The order waits.</source>
            <translation>Ohne E-Mail oder Benutzernamen ist kein Kunde zu finden oder anzulegen. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>Without an invoice date, orders that are dispatched by themselves are never invoiced in Omni: no cost of goods.</source>
            <translation>Ohne Rechnungsdatum werden Bestellungen, die von selbst versendet werden, in Omni nie berechnet: kein Wareneinsatz.</translation>
        </message>
        <message>
            <source>Without it every order could be sent a second time, so nothing is downloaded.</source>
            <translation>Ohne sie könnte jede Bestellung ein zweites Mal gesendet werden, deshalb wird nichts heruntergeladen.</translation>
        </message>
        <message>
            <source>Without tax</source>
            <translation>Ohne Steuer</translation>
        </message>
        <message>
            <source>Without them nothing can be downloaded.</source>
            <translation>Ohne sie kann nichts heruntergeladen werden.</translation>
        </message>
        <message>
            <source>Would be</source>
            <translation>Würde</translation>
        </message>
        <message>
            <source>Would be created</source>
            <translation>Würde angelegt</translation>
        </message>
        <message>
            <source>Would be held</source>
            <translation>Würde angehalten</translation>
        </message>
        <message>
            <source>Would be skipped</source>
            <translation>Würde ausgelassen</translation>
        </message>
        <message>
            <source>Would be voided</source>
            <translation>Würde storniert</translation>
        </message>
        <message>
            <source>Would create</source>
            <translation>Würde angelegt</translation>
        </message>
        <message>
            <source>Would dispatch</source>
            <translation>Würde versendet</translation>
        </message>
        <message>
            <source>Would update</source>
            <translation>Würde geändert</translation>
        </message>
        <message>
            <source>Would void</source>
            <translation>Würde storniert</translation>
        </message>
        <message>
            <source>Wrong value</source>
            <translation>Falscher Wert</translation>
        </message>
        <message>
            <source>Yes - Complete Orders Only (Ignore Stock)</source>
            <translation>Ja - nur Abgeschlossene (ohne Bestandsprüfung)</translation>
        </message>
        <message>
            <source>Yes - Completed Orders Only</source>
            <translation>Ja - nur Abgeschlossene</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>Yesterday and today</source>
            <translation>Gestern und heute</translation>
        </message>
        <message>
            <source>Your keys stay here</source>
            <translation>Ihre Schlüssel bleiben hier</translation>
        </message>
        <message>
            <source>Your own store</source>
            <translation>Ihr eigener Shop</translation>
        </message>
        <message>
            <source>Your web store's orders, in Cin7 Omni</source>
            <translation>Die Bestellungen Ihres Webshops, in Cin7 Omni</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Ihrer</translation>
        </message>
        <message>
            <source>Zip file (*.zip)</source>
            <translation>Zip-Datei (*.zip)</translation>
        </message>
        <message>
            <source>a SKU</source>
            <translation>eine SKU</translation>
        </message>
        <message>
            <source>a branch</source>
            <translation>eine Filiale</translation>
        </message>
        <message>
            <source>a company</source>
            <translation>eine Firma</translation>
        </message>
        <message>
            <source>a field isn't of the expected form</source>
            <translation>ein Feld hat nicht die erwartete Form</translation>
        </message>
        <message>
            <source>a line</source>
            <translation>eine Position</translation>
        </message>
        <message>
            <source>a line of RmaLines isn't an object</source>
            <translation>eine Zeile von RmaLines ist kein Objekt</translation>
        </message>
        <message>
            <source>a text line, without a product</source>
            <translation>eine Textzeile, ohne Produkt</translation>
        </message>
        <message>
            <source>about {time} left</source>
            <translation>noch etwa {time}</translation>
        </message>
        <message>
            <source>accept a rounding over the limit</source>
            <translation>eine Rundung über der Grenze anzunehmen</translation>
        </message>
        <message>
            <source>account number</source>
            <translation>Kontonummer</translation>
        </message>
        <message>
            <source>address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>always</source>
            <translation>immer</translation>
        </message>
        <message>
            <source>amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>an account number</source>
            <translation>eine Kontonummer</translation>
        </message>
        <message>
            <source>an answer that can't be read</source>
            <translation>eine Antwort, die nicht lesbar ist</translation>
        </message>
        <message>
            <source>an e-mail</source>
            <translation>eine E-Mail</translation>
        </message>
        <message>
            <source>an unknown amount</source>
            <translation>einem unbekannten Betrag</translation>
        </message>
        <message>
            <source>and {more}</source>
            <translation>und {more}</translation>
        </message>
        <message>
            <source>another computer that downloads this store would be noticed by them</source>
            <translation>an ihnen würde ein anderer Computer auffallen, der diesen Shop herunterlädt</translation>
        </message>
        <message>
            <source>another currency</source>
            <translation>eine andere Währung</translation>
        </message>
        <message>
            <source>another order</source>
            <translation>eine andere Bestellung</translation>
        </message>
        <message>
            <source>another total</source>
            <translation>eine andere Summe</translation>
        </message>
        <message>
            <source>answered, to be read back</source>
            <translation>beantwortet, wird noch zurückgelesen</translation>
        </message>
        <message>
            <source>any country</source>
            <translation>jedem Land</translation>
        </message>
        <message>
            <source>approval</source>
            <translation>Freigabe</translation>
        </message>
        <message>
            <source>are being checked with each download</source>
            <translation>werden bei jedem Download geprüft</translation>
        </message>
        <message>
            <source>are in Omni no more and are decided in their own panels</source>
            <translation>sind nicht mehr in Omni und werden einzeln entschieden</translation>
        </message>
        <message>
            <source>aren't there</source>
            <translation>sind nicht dort</translation>
        </message>
        <message>
            <source>at most {most} at once</source>
            <translation>höchstens {most} auf einmal</translation>
        </message>
        <message>
            <source>at {clock}</source>
            <translation>um {clock}</translation>
        </message>
        <message>
            <source>barcode</source>
            <translation>Barcode</translation>
        </message>
        <message>
            <source>because {why}.</source>
            <translation>weil {why}.</translation>
        </message>
        <message>
            <source>before tax</source>
            <translation>vor Steuer</translation>
        </message>
        <message>
            <source>being checked</source>
            <translation>in Prüfung</translation>
        </message>
        <message>
            <source>billing address line 1</source>
            <translation>Adresszeile 1 (Rechnung)</translation>
        </message>
        <message>
            <source>billing address line 2</source>
            <translation>Adresszeile 2 (Rechnung)</translation>
        </message>
        <message>
            <source>billing city</source>
            <translation>Ort (Rechnung)</translation>
        </message>
        <message>
            <source>billing company</source>
            <translation>Firma (Rechnung)</translation>
        </message>
        <message>
            <source>billing country</source>
            <translation>Land (Rechnung)</translation>
        </message>
        <message>
            <source>billing first name</source>
            <translation>Vorname (Rechnung)</translation>
        </message>
        <message>
            <source>billing last name</source>
            <translation>Nachname (Rechnung)</translation>
        </message>
        <message>
            <source>billing phone</source>
            <translation>Telefon (Rechnung)</translation>
        </message>
        <message>
            <source>billing postcode</source>
            <translation>Postleitzahl (Rechnung)</translation>
        </message>
        <message>
            <source>billing state</source>
            <translation>Bundesstaat (Rechnung)</translation>
        </message>
        <message>
            <source>blank</source>
            <translation>leer</translation>
        </message>
        <message>
            <source>branch</source>
            <translation>Filiale</translation>
        </message>
        <message>
            <source>branches</source>
            <translation>Filialen</translation>
        </message>
        <message>
            <source>brand</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>by today's SKU table one of its lines goes as other products than it was sent as</source>
            <translation>nach der heutigen SKU-Tabelle geht eine der Positionen als andere Produkte, als gesendet wurden</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>cancelled in Neto</source>
            <translation>in Neto storniert</translation>
        </message>
        <message>
            <source>cause</source>
            <translation>Ursache</translation>
        </message>
        <message>
            <source>causes</source>
            <translation>Ursachen</translation>
        </message>
        <message>
            <source>change</source>
            <translation>ändern</translation>
        </message>
        <message>
            <source>change keys or passwords</source>
            <translation>Schlüssel oder Passwörter zu ändern</translation>
        </message>
        <message>
            <source>change or remove the PIN</source>
            <translation>die PIN zu ändern oder zu entfernen</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>close a month</source>
            <translation>einen Monat abzuschließen</translation>
        </message>
        <message>
            <source>code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>code: {code}</source>
            <translation>Code: {code}</translation>
        </message>
        <message>
            <source>come with the next download anyway</source>
            <translation>kommen ohnehin mit dem nächsten Download</translation>
        </message>
        <message>
            <source>comes with the next download anyway</source>
            <translation>kommt ohnehin mit dem nächsten Download</translation>
        </message>
        <message>
            <source>company</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>vollständig</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>counting…</source>
            <translation>wird gezählt…</translation>
        </message>
        <message>
            <source>country {value}</source>
            <translation>Land {value}</translation>
        </message>
        <message>
            <source>coupon on the lines</source>
            <translation>Gutschein auf den Zeilen</translation>
        </message>
        <message>
            <source>coupon on the lines, after the subtotal</source>
            <translation>Gutschein auf den Zeilen, nach der Zwischensumme</translation>
        </message>
        <message>
            <source>coupon on the order</source>
            <translation>Gutschein auf der Bestellung</translation>
        </message>
        <message>
            <source>coupons on lines and order</source>
            <translation>Gutscheine auf Zeilen und Bestellung</translation>
        </message>
        <message>
            <source>create</source>
            <translation>anlegen</translation>
        </message>
        <message>
            <source>created</source>
            <translation>angelegt</translation>
        </message>
        <message>
            <source>credit note {reference}</source>
            <translation>Gutschrift {reference}</translation>
        </message>
        <message>
            <source>credit notes</source>
            <translation>Gutschriften</translation>
        </message>
        <message>
            <source>custom field {key}</source>
            <translation>eigenes Feld {key}</translation>
        </message>
        <message>
            <source>custom fields are changed in Omni by hand ({fields})</source>
            <translation>eigene Felder werden in Omni von Hand geändert ({fields})</translation>
        </message>
        <message>
            <source>customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>customer order number</source>
            <translation>Bestellnummer des Kunden</translation>
        </message>
        <message>
            <source>customer's Alternative GL Account</source>
            <translation>Alternative GL Account des Kunden</translation>
        </message>
        <message>
            <source>customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <source>day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>delivery address line 1</source>
            <translation>Adresszeile 1 (Lieferung)</translation>
        </message>
        <message>
            <source>delivery address line 2</source>
            <translation>Adresszeile 2 (Lieferung)</translation>
        </message>
        <message>
            <source>delivery city</source>
            <translation>Ort (Lieferung)</translation>
        </message>
        <message>
            <source>delivery company</source>
            <translation>Firma (Lieferung)</translation>
        </message>
        <message>
            <source>delivery country</source>
            <translation>Land (Lieferung)</translation>
        </message>
        <message>
            <source>delivery first name</source>
            <translation>Vorname (Lieferung)</translation>
        </message>
        <message>
            <source>delivery last name</source>
            <translation>Nachname (Lieferung)</translation>
        </message>
        <message>
            <source>delivery phone</source>
            <translation>Telefon (Lieferung)</translation>
        </message>
        <message>
            <source>delivery postcode</source>
            <translation>Postleitzahl (Lieferung)</translation>
        </message>
        <message>
            <source>delivery state</source>
            <translation>Bundesstaat (Lieferung)</translation>
        </message>
        <message>
            <source>description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>details</source>
            <translation>Angaben</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>Abweichung</translation>
        </message>
        <message>
            <source>differences</source>
            <translation>Abweichungen</translation>
        </message>
        <message>
            <source>discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>dismissed by staff</source>
            <translation>von Mitarbeitern verworfen</translation>
        </message>
        <message>
            <source>dispatch</source>
            <translation>versenden</translation>
        </message>
        <message>
            <source>dispatch or void what a problem kept back</source>
            <translation>zu versenden oder zu stornieren, was ein Problem zurückhielt</translation>
        </message>
        <message>
            <source>dispatched</source>
            <translation>versendet</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>downloaded</source>
            <translation>heruntergeladen</translation>
        </message>
        <message>
            <source>downloading</source>
            <translation>lädt herunter</translation>
        </message>
        <message>
            <source>e-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>entries</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>entry</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <source>estimated delivery date</source>
            <translation>voraussichtliches Lieferdatum</translation>
        </message>
        <message>
            <source>fields of a product</source>
            <translation>Felder eines Produkts</translation>
        </message>
        <message>
            <source>fields of an item</source>
            <translation>Felder eines Artikels</translation>
        </message>
        <message>
            <source>fields of an option</source>
            <translation>Felder einer Option</translation>
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
            <source>first seen: {since}</source>
            <translation>zuerst gesehen: {since}</translation>
        </message>
        <message>
            <source>freight</source>
            <translation>Fracht</translation>
        </message>
        <message>
            <source>from</source>
            <translation>von</translation>
        </message>
        <message>
            <source>from Neto</source>
            <translation>aus Neto</translation>
        </message>
        <message>
            <source>from entry {number} back</source>
            <translation>von Eintrag {number} an zurück</translation>
        </message>
        <message>
            <source>has nothing to dismiss</source>
            <translation>hat nichts zu verwerfen</translation>
        </message>
        <message>
            <source>have nothing to dismiss</source>
            <translation>haben nichts zu verwerfen</translation>
        </message>
        <message>
            <source>held</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>held orders</source>
            <translation>angehaltene Bestellungen</translation>
        </message>
        <message>
            <source>here</source>
            <translation>hier</translation>
        </message>
        <message>
            <source>hour</source>
            <translation>Stunde</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>Stunden</translation>
        </message>
        <message>
            <source>in Omni</source>
            <translation>in Omni</translation>
        </message>
        <message>
            <source>in less than {number} seconds</source>
            <translation>in weniger als {number} Sekunden</translation>
        </message>
        <message>
            <source>in sync</source>
            <translation>im Gleichklang</translation>
        </message>
        <message>
            <source>in the stage {stage}</source>
            <translation>in der Stufe {stage}</translation>
        </message>
        <message>
            <source>in the steps before</source>
            <translation>in den Schritten davor</translation>
        </message>
        <message>
            <source>in {name}</source>
            <translation>in {name}</translation>
        </message>
        <message>
            <source>in {number} seconds</source>
            <translation>in {number} Sekunden</translation>
        </message>
        <message>
            <source>invoiced</source>
            <translation>berechnet</translation>
        </message>
        <message>
            <source>is being checked with each download</source>
            <translation>wird bei jedem Download geprüft</translation>
        </message>
        <message>
            <source>is in Omni no more and is decided in its own panel</source>
            <translation>ist nicht mehr in Omni und wird einzeln entschieden</translation>
        </message>
        <message>
            <source>isn't there</source>
            <translation>ist nicht dort</translation>
        </message>
        <message>
            <source>it couldn't take it</source>
            <translation>es konnte das nicht annehmen</translation>
        </message>
        <message>
            <source>it has a tracking code</source>
            <translation>er hat eine Sendungsnummer</translation>
        </message>
        <message>
            <source>it has another branch</source>
            <translation>er hat eine andere Filiale</translation>
        </message>
        <message>
            <source>it has another customer</source>
            <translation>er hat einen anderen Kunden</translation>
        </message>
        <message>
            <source>it has no SKU</source>
            <translation>es hat keine SKU</translation>
        </message>
        <message>
            <source>it has no conditions</source>
            <translation>sie hat keine Bedingungen</translation>
        </message>
        <message>
            <source>it has no conditions, so every order meets it</source>
            <translation>sie hat keine Bedingungen, also trifft sie auf jede Bestellung zu</translation>
        </message>
        <message>
            <source>it has no lines</source>
            <translation>sie hat keine Positionen</translation>
        </message>
        <message>
            <source>it is dispatched in Omni</source>
            <translation>er ist in Omni versendet</translation>
        </message>
        <message>
            <source>it is invoiced in Omni</source>
            <translation>er ist in Omni berechnet</translation>
        </message>
        <message>
            <source>it is several sales orders in Omni</source>
            <translation>er ist in Omni in mehrere Verkaufsaufträge geteilt</translation>
        </message>
        <message>
            <source>it is void in Omni</source>
            <translation>er ist in Omni storniert</translation>
        </message>
        <message>
            <source>it isn't JSON</source>
            <translation>das ist kein JSON</translation>
        </message>
        <message>
            <source>it isn't an object</source>
            <translation>das ist kein Objekt</translation>
        </message>
        <message>
            <source>it isn't in Omni any more</source>
            <translation>er ist nicht mehr in Omni</translation>
        </message>
        <message>
            <source>it isn't of the expected form</source>
            <translation>das hat nicht die erwartete Form</translation>
        </message>
        <message>
            <source>it isn't there</source>
            <translation>sie ist nicht dort</translation>
        </message>
        <message>
            <source>it was approved</source>
            <translation>er wurde freigegeben</translation>
        </message>
        <message>
            <source>it was ended before</source>
            <translation>es wurde vorher beendet</translation>
        </message>
        <message>
            <source>it was made a draft</source>
            <translation>er wurde zum Entwurf gemacht</translation>
        </message>
        <message>
            <source>item</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>items</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>its Neto status isn't among those to download</source>
            <translation>ihr Neto-Status gehört nicht zu den herunterzuladenden</translation>
        </message>
        <message>
            <source>its address isn't set yet (Settings, Connection)</source>
            <translation>die Adresse fehlt noch (Einstellungen, Verbindung)</translation>
        </message>
        <message>
            <source>its refunds in Neto can't be read</source>
            <translation>ihre Erstattungen in Neto sind nicht lesbar</translation>
        </message>
        <message>
            <source>its sales channel isn't downloaded</source>
            <translation>ihr Verkaufskanal wird nicht heruntergeladen</translation>
        </message>
        <message>
            <source>its stage is {stage}</source>
            <translation>seine Stufe ist {stage}</translation>
        </message>
        <message>
            <source>its text isn't UTF-8</source>
            <translation>der Text ist kein UTF-8</translation>
        </message>
        <message>
            <source>its total is {total}</source>
            <translation>seine Summe ist {total}</translation>
        </message>
        <message>
            <source>joins the style in Omni</source>
            <translation>kommt zum Stil in Omni</translation>
        </message>
        <message>
            <source>last read {moment}</source>
            <translation>zuletzt gelesen {moment}</translation>
        </message>
        <message>
            <source>last {number} days</source>
            <translation>letzte {number} Tage</translation>
        </message>
        <message>
            <source>ledger</source>
            <translation>Bestellliste</translation>
        </message>
        <message>
            <source>left blank</source>
            <translation>leer gelassen</translation>
        </message>
        <message>
            <source>line is wrong</source>
            <translation>Zeile ist falsch</translation>
        </message>
        <message>
            <source>line {code}</source>
            <translation>Position {code}</translation>
        </message>
        <message>
            <source>lines</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>lines are wrong</source>
            <translation>Zeilen sind falsch</translation>
        </message>
        <message>
            <source>linked</source>
            <translation>verknüpft</translation>
        </message>
        <message>
            <source>may write and delete orders, more than it needs</source>
            <translation>darf Bestellungen schreiben und löschen, mehr als nötig</translation>
        </message>
        <message>
            <source>may write, and delete no orders</source>
            <translation>darf schreiben und keine Bestellungen löschen</translation>
        </message>
        <message>
            <source>minute</source>
            <translation>Minute</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>missing product</source>
            <translation>fehlendes Produkt</translation>
        </message>
        <message>
            <source>missing products</source>
            <translation>fehlende Produkte</translation>
        </message>
        <message>
            <source>more mistake</source>
            <translation>weiterer Fehler</translation>
        </message>
        <message>
            <source>more mistakes</source>
            <translation>weitere Fehler</translation>
        </message>
        <message>
            <source>more than {words}</source>
            <translation>mehr als {words}</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>needs a correction</source>
            <translation>ist zu berichtigen</translation>
        </message>
        <message>
            <source>needs attention</source>
            <translation>ist zu klären</translation>
        </message>
        <message>
            <source>new item</source>
            <translation>neuer Artikel</translation>
        </message>
        <message>
            <source>new option</source>
            <translation>neue Option</translation>
        </message>
        <message>
            <source>new product</source>
            <translation>neues Produkt</translation>
        </message>
        <message>
            <source>newest is {order}</source>
            <translation>die neueste ist {order}</translation>
        </message>
        <message>
            <source>no SKU</source>
            <translation>keine SKU</translation>
        </message>
        <message>
            <source>no branch is chosen</source>
            <translation>keine Filiale ist gewählt</translation>
        </message>
        <message>
            <source>no clear answer from Omni; being looked up</source>
            <translation>keine klare Antwort von Omni; wird nachgesehen</translation>
        </message>
        <message>
            <source>no credit note of ours</source>
            <translation>keine Gutschrift von uns</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>kein Datum</translation>
        </message>
        <message>
            <source>no line discounts</source>
            <translation>keine Zeilenrabatte</translation>
        </message>
        <message>
            <source>no lines</source>
            <translation>keine Positionen</translation>
        </message>
        <message>
            <source>no method</source>
            <translation>ohne Zahlungsart</translation>
        </message>
        <message>
            <source>no order</source>
            <translation>keine Bestellung</translation>
        </message>
        <message>
            <source>no reading of them gives</source>
            <translation>keine Lesart davon ergibt</translation>
        </message>
        <message>
            <source>no rows</source>
            <translation>keine Zeilen</translation>
        </message>
        <message>
            <source>no such line</source>
            <translation>keine solche Position</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>niemand</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>none is needed on this computer</source>
            <translation>auf diesem Computer ist keine nötig</translation>
        </message>
        <message>
            <source>none of them is there</source>
            <translation>keine davon ist dort</translation>
        </message>
        <message>
            <source>none was placed in the last 30 days</source>
            <translation>in den letzten 30 Tagen wurde keine aufgegeben</translation>
        </message>
        <message>
            <source>none was sold this month</source>
            <translation>keins wurde in diesem Monat verkauft</translation>
        </message>
        <message>
            <source>not in Omni</source>
            <translation>nicht in Omni</translation>
        </message>
        <message>
            <source>not in Omni yet; it follows the order</source>
            <translation>noch nicht in Omni; folgt der Bestellung</translation>
        </message>
        <message>
            <source>not in Omni yet; made with the next download</source>
            <translation>noch nicht in Omni; wird mit dem nächsten Download angelegt</translation>
        </message>
        <message>
            <source>not in Omni; Download payments is off</source>
            <translation>nicht in Omni; „Zahlungen herunterladen“ ist aus</translation>
        </message>
        <message>
            <source>not made in Omni; see Needs attention above</source>
            <translation>in Omni nicht angelegt; siehe „Zu klären“ oben</translation>
        </message>
        <message>
            <source>not of one download or one problem</source>
            <translation>nicht von einem Download oder einem Problem</translation>
        </message>
        <message>
            <source>not paid and not approved yet</source>
            <translation>noch nicht bezahlt und nicht freigegeben</translation>
        </message>
        <message>
            <source>not read yet; a number or name may be typed</source>
            <translation>noch nicht gelesen; Nummer oder Name lässt sich eintippen</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>nicht angehakt</translation>
        </message>
        <message>
            <source>not to be judged</source>
            <translation>nicht zu beurteilen</translation>
        </message>
        <message>
            <source>notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>nichts Neues</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>noch nichts</translation>
        </message>
        <message>
            <source>number of lines</source>
            <translation>Zahl der Positionen</translation>
        </message>
        <message>
            <source>of the last 7 days</source>
            <translation>der letzten 7 Tage</translation>
        </message>
        <message>
            <source>of the order</source>
            <translation>der Bestellung</translation>
        </message>
        <message>
            <source>of this version</source>
            <translation>von dieser Version</translation>
        </message>
        <message>
            <source>of today</source>
            <translation>von heute</translation>
        </message>
        <message>
            <source>of yesterday and today</source>
            <translation>von gestern und heute</translation>
        </message>
        <message>
            <source>of your products aren't in Omni</source>
            <translation>Ihrer Produkte sind nicht in Omni</translation>
        </message>
        <message>
            <source>of your products isn't in Omni</source>
            <translation>Ihrer Produkte ist nicht in Omni</translation>
        </message>
        <message>
            <source>on its way to Omni</source>
            <translation>unterwegs nach Omni</translation>
        </message>
        <message>
            <source>only in Neto</source>
            <translation>nur in Neto</translation>
        </message>
        <message>
            <source>only in Omni</source>
            <translation>nur in Omni</translation>
        </message>
        <message>
            <source>or</source>
            <translation>oder</translation>
        </message>
        <message>
            <source>order</source>
            <translation>Bestellung</translation>
        </message>
        <message>
            <source>order comes</source>
            <translation>Bestellung kommt</translation>
        </message>
        <message>
            <source>order held</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>order is held</source>
            <translation>Bestellung ist angehalten</translation>
        </message>
        <message>
            <source>order matches</source>
            <translation>Bestellung passt</translation>
        </message>
        <message>
            <source>order to show</source>
            <translation>zu zeigende Bestellung</translation>
        </message>
        <message>
            <source>order {id}</source>
            <translation>Bestellung {id}</translation>
        </message>
        <message>
            <source>order {order_id}</source>
            <translation>Bestellung {order_id}</translation>
        </message>
        <message>
            <source>orders</source>
            <translation>Bestellungen</translation>
        </message>
        <message>
            <source>orders are held</source>
            <translation>Bestellungen sind angehalten</translation>
        </message>
        <message>
            <source>orders come</source>
            <translation>Bestellungen kommen</translation>
        </message>
        <message>
            <source>orders held</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>orders match</source>
            <translation>Bestellungen passen</translation>
        </message>
        <message>
            <source>other fields</source>
            <translation>anderen Feldern</translation>
        </message>
        <message>
            <source>other lines</source>
            <translation>andere Positionen</translation>
        </message>
        <message>
            <source>other lines ({lines})</source>
            <translation>andere Positionen ({lines})</translation>
        </message>
        <message>
            <source>other reason</source>
            <translation>weiterer Grund</translation>
        </message>
        <message>
            <source>other reasons</source>
            <translation>weitere Gründe</translation>
        </message>
        <message>
            <source>page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>page {page}</source>
            <translation>Seite {page}</translation>
        </message>
        <message>
            <source>pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>pausiert</translation>
        </message>
        <message>
            <source>payments</source>
            <translation>Zahlungen</translation>
        </message>
        <message>
            <source>percentage and product discount of each unit</source>
            <translation>Prozent und Artikelrabatt je Stück</translation>
        </message>
        <message>
            <source>percentage and product discount of the line</source>
            <translation>Prozent und Artikelrabatt der Zeile</translation>
        </message>
        <message>
            <source>percentage, else product discount of each unit</source>
            <translation>Prozent, sonst Artikelrabatt je Stück</translation>
        </message>
        <message>
            <source>percentage, else product discount of the line</source>
            <translation>Prozent, sonst Artikelrabatt der Zeile</translation>
        </message>
        <message>
            <source>placed before "Download orders placed after"</source>
            <translation>vor „Bestellungen herunterladen ab“ bestellt</translation>
        </message>
        <message>
            <source>placed in the last 30 days</source>
            <translation>in den letzten 30 Tagen bestellt</translation>
        </message>
        <message>
            <source>placed in the last 7 days</source>
            <translation>in den letzten 7 Tagen bestellt</translation>
        </message>
        <message>
            <source>placed today</source>
            <translation>heute bestellt</translation>
        </message>
        <message>
            <source>placed yesterday</source>
            <translation>gestern bestellt</translation>
        </message>
        <message>
            <source>placed {named}</source>
            <translation>bestellt {named}</translation>
        </message>
        <message>
            <source>placed {named} to {named2}</source>
            <translation>bestellt {named} bis {named2}</translation>
        </message>
        <message>
            <source>placed {whole}</source>
            <translation>bestellt {whole}</translation>
        </message>
        <message>
            <source>practice</source>
            <translation>Übung</translation>
        </message>
        <message>
            <source>price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>prices are after the coupon</source>
            <translation>die Preise sind nach dem Gutschein</translation>
        </message>
        <message>
            <source>prices are after the discounts</source>
            <translation>die Preise sind nach den Rabatten</translation>
        </message>
        <message>
            <source>product</source>
            <translation>Produkt</translation>
        </message>
        <message>
            <source>product discount of each unit, else percentage</source>
            <translation>Artikelrabatt je Stück, sonst Prozent</translation>
        </message>
        <message>
            <source>product discount of the line, else percentage</source>
            <translation>Artikelrabatt der Zeile, sonst Prozent</translation>
        </message>
        <message>
            <source>product discount of the line, then percentage</source>
            <translation>Artikelrabatt der Zeile, dann Prozent</translation>
        </message>
        <message>
            <source>product is changed</source>
            <translation>Produkt wird geändert</translation>
        </message>
        <message>
            <source>product is made</source>
            <translation>Produkt wird angelegt</translation>
        </message>
        <message>
            <source>product name of {sku}</source>
            <translation>Produktname von {sku}</translation>
        </message>
        <message>
            <source>products</source>
            <translation>Produkte</translation>
        </message>
        <message>
            <source>products are changed</source>
            <translation>Produkte werden geändert</translation>
        </message>
        <message>
            <source>products are made</source>
            <translation>Produkte werden angelegt</translation>
        </message>
        <message>
            <source>quantity</source>
            <translation>Menge</translation>
        </message>
        <message>
            <source>quantity of the size</source>
            <translation>Menge der Größe</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>reasons</source>
            <translation>Gründe</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>rehearsal</source>
            <translation>Probelauf</translation>
        </message>
        <message>
            <source>remove a store</source>
            <translation>einen Shop zu entfernen</translation>
        </message>
        <message>
            <source>retail price</source>
            <translation>Verkaufspreis</translation>
        </message>
        <message>
            <source>rounding to meet Neto's total</source>
            <translation>Rundung auf Netos Summe</translation>
        </message>
        <message>
            <source>row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>row of it is in the table already.</source>
            <translation>Zeile davon steht schon in der Tabelle.</translation>
        </message>
        <message>
            <source>row {row} of the branch routing grid</source>
            <translation>Zeile {row} der Filialtabelle</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>rows of it are in the table already.</source>
            <translation>Zeilen davon stehen schon in der Tabelle.</translation>
        </message>
        <message>
            <source>running</source>
            <translation>läuft</translation>
        </message>
        <message>
            <source>sales order</source>
            <translation>Verkaufsauftrag</translation>
        </message>
        <message>
            <source>sales orders</source>
            <translation>Verkaufsaufträge</translation>
        </message>
        <message>
            <source>save settings of a store</source>
            <translation>Einstellungen eines Shops zu speichern</translation>
        </message>
        <message>
            <source>save settings of this computer</source>
            <translation>Einstellungen dieses Computers zu speichern</translation>
        </message>
        <message>
            <source>send</source>
            <translation>Sendung</translation>
        </message>
        <message>
            <source>set by Omni</source>
            <translation>von Omni gesetzt</translation>
        </message>
        <message>
            <source>several sales orders</source>
            <translation>mehrere Verkaufsaufträge</translation>
        </message>
        <message>
            <source>shipped in part ({lines})</source>
            <translation>teilweise versendet ({lines})</translation>
        </message>
        <message>
            <source>shipping is tax-free in Neto</source>
            <translation>der Versand ist in Neto steuerfrei</translation>
        </message>
        <message>
            <source>shipping option {value}</source>
            <translation>Versandart {value}</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>seit {day}</translation>
        </message>
        <message>
            <source>single pieces</source>
            <translation>einzelne Stücke</translation>
        </message>
        <message>
            <source>size {size}</source>
            <translation>Größe {size}</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>übersprungen</translation>
        </message>
        <message>
            <source>some lines are tax-free in Neto, but Omni taxes the whole order at one rate</source>
            <translation>einige Zeilen sind in Neto steuerfrei, aber Omni besteuert die ganze Bestellung mit einem Satz</translation>
        </message>
        <message>
            <source>somebody changed it in Omni too ({fields})</source>
            <translation>jemand hat ihn auch in Omni geändert ({fields})</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>stand in Omni already</source>
            <translation>stehen schon in Omni</translation>
        </message>
        <message>
            <source>stands in Omni already</source>
            <translation>steht schon in Omni</translation>
        </message>
        <message>
            <source>started by the command line</source>
            <translation>gestartet von der Befehlszeile</translation>
        </message>
        <message>
            <source>started by the timer</source>
            <translation>gestartet von der Zeitschaltung</translation>
        </message>
        <message>
            <source>started by the window</source>
            <translation>gestartet vom Fenster</translation>
        </message>
        <message>
            <source>started by the {starter}</source>
            <translation>gestartet von: {starter}</translation>
        </message>
        <message>
            <source>state {value}</source>
            <translation>Bundesstaat {value}</translation>
        </message>
        <message>
            <source>still a draft in Omni</source>
            <translation>noch ein Entwurf in Omni</translation>
        </message>
        <message>
            <source>stock</source>
            <translation>Bestand</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>style</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>such an order</source>
            <translation>so eine Bestellung</translation>
        </message>
        <message>
            <source>supplier</source>
            <translation>Lieferant</translation>
        </message>
        <message>
            <source>surcharge</source>
            <translation>Zuschlag</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>ausgeschaltet</translation>
        </message>
        <message>
            <source>taken along</source>
            <translation>mitgenommen</translation>
        </message>
        <message>
            <source>tax rate</source>
            <translation>Steuersatz</translation>
        </message>
        <message>
            <source>tax status</source>
            <translation>Steuerstatus</translation>
        </message>
        <message>
            <source>the Neto key may not read refunds</source>
            <translation>der Neto-Schlüssel darf Erstattungen nicht lesen</translation>
        </message>
        <message>
            <source>the address</source>
            <translation>die Adresse</translation>
        </message>
        <message>
            <source>the changed order can't be sent as it is</source>
            <translation>die geänderte Bestellung kann so nicht gesendet werden</translation>
        </message>
        <message>
            <source>the command that moves the list</source>
            <translation>den Befehl, der die Liste umzieht</translation>
        </message>
        <message>
            <source>the contact {value}</source>
            <translation>Kontakt {value}</translation>
        </message>
        <message>
            <source>the country is not {wanted}</source>
            <translation>das Land ist nicht {wanted}</translation>
        </message>
        <message>
            <source>the country is {value}</source>
            <translation>das Land ist {value}</translation>
        </message>
        <message>
            <source>the coupon code</source>
            <translation>der Gutscheincode</translation>
        </message>
        <message>
            <source>the customer</source>
            <translation>der Kunde</translation>
        </message>
        <message>
            <source>the customer's own in Omni</source>
            <translation>das des Kunden in Omni</translation>
        </message>
        <message>
            <source>the default branch</source>
            <translation>Standardfiliale</translation>
        </message>
        <message>
            <source>the discount doesn't lower the tax in Neto</source>
            <translation>der Rabatt senkt in Neto die Steuer nicht</translation>
        </message>
        <message>
            <source>the discount on shipping doesn't lower the tax in Neto</source>
            <translation>der Versandrabatt mindert in Neto die Steuer nicht</translation>
        </message>
        <message>
            <source>the download of {moment}</source>
            <translation>der Download von {moment}</translation>
        </message>
        <message>
            <source>the field OrderID is missing</source>
            <translation>das Feld OrderID fehlt</translation>
        </message>
        <message>
            <source>the field {field} is neither True nor False</source>
            <translation>das Feld {field} ist weder True noch False</translation>
        </message>
        <message>
            <source>the field {field} isn't a date</source>
            <translation>das Feld {field} ist kein Datum</translation>
        </message>
        <message>
            <source>the field {field} isn't a number</source>
            <translation>das Feld {field} ist keine Zahl</translation>
        </message>
        <message>
            <source>the field {field} isn't a sensible date</source>
            <translation>das Feld {field} ist kein sinnvolles Datum</translation>
        </message>
        <message>
            <source>the field {field} isn't a sensible number</source>
            <translation>das Feld {field} ist keine sinnvolle Zahl</translation>
        </message>
        <message>
            <source>the field {field} isn't of the expected form</source>
            <translation>das Feld {field} hat nicht die erwartete Form</translation>
        </message>
        <message>
            <source>the fields DatePlaced and DateUpdated are missing</source>
            <translation>die Felder DatePlaced und DateUpdated fehlen</translation>
        </message>
        <message>
            <source>the first {printed} of {orders}</source>
            <translation>die ersten {printed} von {orders}</translation>
        </message>
        <message>
            <source>the item in Neto</source>
            <translation>der Artikel in Neto</translation>
        </message>
        <message>
            <source>the keyring of this computer (Secret Service)</source>
            <translation>im Schlüsselbund dieses Computers (Secret Service)</translation>
        </message>
        <message>
            <source>the lines add up to {v0}, but Neto's product subtotal is {v1}</source>
            <translation>die Zeilen ergeben {v0}, aber Netos Zwischensumme der Artikel ist {v1}</translation>
        </message>
        <message>
            <source>the lines of this order</source>
            <translation>die Positionen dieser Bestellung</translation>
        </message>
        <message>
            <source>the macOS Keychain</source>
            <translation>im Schlüsselbund von macOS</translation>
        </message>
        <message>
            <source>the newest order</source>
            <translation>die neueste Bestellung</translation>
        </message>
        <message>
            <source>the order</source>
            <translation>die Bestellung</translation>
        </message>
        <message>
            <source>the order's own prices</source>
            <translation>die eigenen Preise der Bestellung</translation>
        </message>
        <message>
            <source>the order's shipping option</source>
            <translation>die Versandart der Bestellung</translation>
        </message>
        <message>
            <source>the orders of one download</source>
            <translation>die Bestellungen eines Downloads</translation>
        </message>
        <message>
            <source>the orders of one problem</source>
            <translation>die Bestellungen eines Problems</translation>
        </message>
        <message>
            <source>the payments of the sales order {value}</source>
            <translation>Zahlungen zum Verkaufsauftrag {value}</translation>
        </message>
        <message>
            <source>the product in Omni</source>
            <translation>das Produkt in Omni</translation>
        </message>
        <message>
            <source>the product with the id {value}</source>
            <translation>Produkt mit der ID {value}</translation>
        </message>
        <message>
            <source>the product {value}</source>
            <translation>Produkt {value}</translation>
        </message>
        <message>
            <source>the sales order with the id {value}</source>
            <translation>Verkaufsauftrag mit der ID {value}</translation>
        </message>
        <message>
            <source>the sales order {value}</source>
            <translation>Verkaufsauftrag {value}</translation>
        </message>
        <message>
            <source>the shipping option is not {wanted}</source>
            <translation>die Versandart ist nicht {wanted}</translation>
        </message>
        <message>
            <source>the shipping option is {value}</source>
            <translation>die Versandart ist {value}</translation>
        </message>
        <message>
            <source>the state is not {wanted}</source>
            <translation>der Bundesstaat ist nicht {wanted}</translation>
        </message>
        <message>
            <source>the state is {value}</source>
            <translation>der Bundesstaat ist {value}</translation>
        </message>
        <message>
            <source>the stock of the product with the id {value}</source>
            <translation>Bestand des Produkts mit der ID {value}</translation>
        </message>
        <message>
            <source>the surcharge is tax-free in Neto</source>
            <translation>der Aufschlag ist in Neto steuerfrei</translation>
        </message>
        <message>
            <source>the tax of each part of the split order is rounded apart</source>
            <translation>die Steuer jedes Teils der geteilten Bestellung wird für sich gerundet</translation>
        </message>
        <message>
            <source>the tax status in the settings is {v0}, but this order's prices are {v1}</source>
            <translation>der Steuerstatus in den Einstellungen ist {v0}, aber die Preise dieser Bestellung sind {v1}</translation>
        </message>
        <message>
            <source>the warehouse is not {wanted}</source>
            <translation>das Lager ist nicht {wanted}</translation>
        </message>
        <message>
            <source>the warehouse is {value}</source>
            <translation>das Lager ist {value}</translation>
        </message>
        <message>
            <source>the {looked_at} newest orders</source>
            <translation>die {looked_at} neuesten Bestellungen</translation>
        </message>
        <message>
            <source>there are {most} already</source>
            <translation>es gibt schon {most}</translation>
        </message>
        <message>
            <source>this account keeps no integrationRef, so another computer that downloads this store would not be noticed</source>
            <translation>dieses Konto führt kein integrationRef, darum fiele ein anderer Computer nicht auf, der diesen Shop herunterlädt</translation>
        </message>
        <message>
            <source>this order</source>
            <translation>diese Bestellung</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>angehakt</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>kommt noch</translation>
        </message>
        <message>
            <source>to look at</source>
            <translation>zu prüfen</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message>
            <source>total</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>totals</source>
            <translation>Summen</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <source>under 1 s</source>
            <translation>unter 1 s</translation>
        </message>
        <message>
            <source>undo a download</source>
            <translation>einen Download zurückzunehmen</translation>
        </message>
        <message>
            <source>undoes download {number}</source>
            <translation>macht Download {number} rückgängig</translation>
        </message>
        <message>
            <source>unit of measure</source>
            <translation>Maßeinheit</translation>
        </message>
        <message>
            <source>until {clock}</source>
            <translation>bis {clock}</translation>
        </message>
        <message>
            <source>update</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>user “{user}”</source>
            <translation>Benutzer „{user}“</translation>
        </message>
        <message>
            <source>users</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>void</source>
            <translation>stornieren</translation>
        </message>
        <message>
            <source>voided</source>
            <translation>storniert</translation>
        </message>
        <message>
            <source>waiting for stock</source>
            <translation>wartet auf Bestand</translation>
        </message>
        <message>
            <source>waiting until the time set after placing is over</source>
            <translation>wartet, bis die Zeit nach der Bestellung vorbei ist</translation>
        </message>
        <message>
            <source>warehouse {value}</source>
            <translation>Lager {value}</translation>
        </message>
        <message>
            <source>was left out by a rule</source>
            <translation>wurde durch eine Regel ausgelassen</translation>
        </message>
        <message>
            <source>was sold this month</source>
            <translation>wurde in diesem Monat verkauft</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>were left out by a rule</source>
            <translation>wurden durch eine Regel ausgelassen</translation>
        </message>
        <message>
            <source>were sold this month</source>
            <translation>wurden in diesem Monat verkauft</translation>
        </message>
        <message>
            <source>which is the default branch.</source>
            <translation>das ist die Standardfiliale.</translation>
        </message>
        <message>
            <source>which one is meant can't be told</source>
            <translation>welche gemeint ist, lässt sich nicht sagen</translation>
        </message>
        <message>
            <source>with other lines ({lines})</source>
            <translation>mit anderen Positionen ({lines})</translation>
        </message>
        <message>
            <source>with tax</source>
            <translation>mit Steuer</translation>
        </message>
        <message>
            <source>without a clear answer</source>
            <translation>ohne klare Antwort</translation>
        </message>
        <message>
            <source>without tax</source>
            <translation>ohne Steuer</translation>
        </message>
        <message>
            <source>worked out as Omni does</source>
            <translation>berechnet wie in Omni</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <source>{after} instead of {before}</source>
            <translation>{after} statt {before}</translation>
        </message>
        <message>
            <source>{amount} ({lines})</source>
            <translation>{amount} ({lines})</translation>
        </message>
        <message>
            <source>{before} was made in Omni for {reference} (Neto's {payment}); in Neto it is {now} by now. Nothing was changed in Omni.</source>
            <translation>{before} wurde in Omni für {reference} angelegt (Zahlung {payment} von Neto); in Neto ist sie inzwischen {now}. In Omni wurde nichts geändert.</translation>
        </message>
        <message>
            <source>{branch} (not active)</source>
            <translation>{branch} (nicht aktiv)</translation>
        </message>
        <message>
            <source>{branch} for {conditions}</source>
            <translation>{branch} für {conditions}</translation>
        </message>
        <message>
            <source>{branch} has stock for the whole order.</source>
            <translation>{branch} hat Bestand für die ganze Bestellung.</translation>
        </message>
        <message>
            <source>{branch} is the backup that has stock for the whole order.</source>
            <translation>{branch} ist die Ausweichfiliale, die Bestand für die ganze Bestellung hat.</translation>
        </message>
        <message>
            <source>{branch} isn't an active branch in Omni</source>
            <translation>{branch} ist in Omni keine aktive Filiale</translation>
        </message>
        <message>
            <source>{branch}, else {others}</source>
            <translation>{branch}, sonst {others}</translation>
        </message>
        <message>
            <source>{called}Which Omni product is it?</source>
            <translation>{called}Welches Omni-Produkt ist es?</translation>
        </message>
        <message>
            <source>{cause} goes as a text line</source>
            <translation>{cause} geht als Textzeile</translation>
        </message>
        <message>
            <source>{cause} is in Omni now</source>
            <translation>{cause} ist jetzt in Omni</translation>
        </message>
        <message>
            <source>{cause} is {code} in Omni</source>
            <translation>{cause} ist {code} in Omni</translation>
        </message>
        <message>
            <source>{city} (UTC{offset})</source>
            <translation>{city} (UTC{offset})</translation>
        </message>
        <message>
            <source>{city}, {replace} (UTC{offset})</source>
            <translation>{city}, {replace} (UTC{offset})</translation>
        </message>
        <message>
            <source>{code_wanted} is a style with several sizes in Omni</source>
            <translation>{code_wanted} ist in Omni ein Modell mit mehreren Größen</translation>
        </message>
        <message>
            <source>{code_wanted} is longer than a code in Omni</source>
            <translation>{code_wanted} ist länger als ein Code in Omni</translation>
        </message>
        <message>
            <source>{code_wanted} is more than one product in Omni</source>
            <translation>{code_wanted} ist in Omni mehr als ein Produkt</translation>
        </message>
        <message>
            <source>{code_wanted} is switched off in Omni</source>
            <translation>{code_wanted} ist in Omni ausgeschaltet</translation>
        </message>
        <message>
            <source>{code_wanted} is the barcode of {found} in Omni</source>
            <translation>{code_wanted} ist in Omni der Barcode von {found}</translation>
        </message>
        <message>
            <source>{code_wanted} is written {found} in Omni</source>
            <translation>{code_wanted} ist in Omni {found} geschrieben</translation>
        </message>
        <message>
            <source>{code_wanted} isn't in Omni</source>
            <translation>{code_wanted} ist nicht in Omni</translation>
        </message>
        <message>
            <source>{codes} aren't linked to a product in Omni: link them there (a service to products without stock control), or dispatch the order in Omni by hand</source>
            <translation>{codes} sind in Omni mit keinem Produkt verknüpft: verknüpfen Sie sie dort (Leistungen mit Produkten ohne Bestandsführung), oder versenden Sie die Bestellung in Omni von Hand</translation>
        </message>
        <message>
            <source>{codes} isn't linked to a product in Omni: link it there (a service to a product without stock control), or dispatch the order in Omni by hand</source>
            <translation>{codes} ist in Omni mit keinem Produkt verknüpft: verknüpfen Sie es dort (eine Leistung mit einem Produkt ohne Bestandsführung), oder versenden Sie die Bestellung in Omni von Hand</translation>
        </message>
        <message>
            <source>{code} is a kit</source>
            <translation>{code} ist ein Set</translation>
        </message>
        <message>
            <source>{code} is a style with several sizes in Omni. Give the code of a size.</source>
            <translation>{code} ist in Omni ein Modell mit mehreren Größen. Geben Sie den Code einer Größe an.</translation>
        </message>
        <message>
            <source>{code} is made as a product of its own</source>
            <translation>{code} wird ein eigenes Produkt</translation>
        </message>
        <message>
            <source>{code} is made without its parts</source>
            <translation>{code} wird ohne seine Teile angelegt</translation>
        </message>
        <message>
            <source>{code} is never made in Omni</source>
            <translation>{code} wird in Omni nie angelegt</translation>
        </message>
        <message>
            <source>{code} is there twice: give it once, with the whole quantity.</source>
            <translation>{code} steht zweimal da: Geben Sie es einmal an, mit der ganzen Menge.</translation>
        </message>
        <message>
            <source>{code} isn't on both sides as the last check saw it, so nothing was sent.</source>
            <translation>{code} steht nicht auf beiden Seiten so, wie die letzte Prüfung es sah; daher wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>{code} may be {other} on the other side</source>
            <translation>{code} kann {other} auf der anderen Seite sein</translation>
        </message>
        <message>
            <source>{code} needs no other code</source>
            <translation>{code} braucht keinen anderen Code</translation>
        </message>
        <message>
            <source>{code} reads back otherwise: {fields}</source>
            <translation>{code} steht anders da: {fields}</translation>
        </message>
        <message>
            <source>{code} was made in Omni</source>
            <translation>{code} wurde in Omni angelegt</translation>
        </message>
        <message>
            <source>{code} wasn't sent: {words}</source>
            <translation>{code} wurde nicht gesendet: {words}</translation>
        </message>
        <message>
            <source>{code} wasn't taken: {words}</source>
            <translation>{code} wurde nicht angenommen: {words}</translation>
        </message>
        <message>
            <source>{code}, number {option_id}</source>
            <translation>{code}, Nummer {option_id}</translation>
        </message>
        <message>
            <source>{computer} can't download: {why} They run here</source>
            <translation>{computer} kann nicht herunterladen: {why} Downloads laufen hier</translation>
        </message>
        <message>
            <source>{computer} downloads this store too</source>
            <translation>{computer} lädt diesen Shop auch herunter</translation>
        </message>
        <message>
            <source>{computer} has been silent since {moment}, so downloads run here</source>
            <translation>{computer} hat sich seit {moment} nicht gemeldet, darum laufen Downloads hier</translation>
        </message>
        <message>
            <source>{count} being checked</source>
            <translation>{count} in Prüfung</translation>
        </message>
        <message>
            <source>{count} came while this was open. The last one: {sentence}</source>
            <translation>{count}, solange dies offen war. Der letzte: {sentence}</translation>
        </message>
        <message>
            <source>{count} couldn't be read and look as if they weren't there.</source>
            <translation>{count} ließen sich nicht lesen und sehen aus, als wären sie nicht da.</translation>
        </message>
        <message>
            <source>{count} different readings of them give</source>
            <translation>{count} verschiedene Lesarten davon ergeben</translation>
        </message>
        <message>
            <source>{count} dismissed</source>
            <translation>{count} verworfen</translation>
        </message>
        <message>
            <source>{count} looked at again with the next download</source>
            <translation>{count} beim nächsten Download wieder geprüft</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} Minuten</translation>
        </message>
        <message>
            <source>{count} more don't fit.</source>
            <translation>{count} weitere passen nicht.</translation>
        </message>
        <message>
            <source>{count} of {goods}</source>
            <translation>{count} × {goods}</translation>
        </message>
        <message>
            <source>{count} refused by Omni</source>
            <translation>{count} von Omni abgelehnt</translation>
        </message>
        <message>
            <source>{count} seconds</source>
            <translation>{count} Sekunden</translation>
        </message>
        <message>
            <source>{count} selected</source>
            <translation>{count} ausgewählt</translation>
        </message>
        <message>
            <source>{count} times: {places}</source>
            <translation>{count} Mal: {places}</translation>
        </message>
        <message>
            <source>{count} to look at</source>
            <translation>{count} anzusehen</translation>
        </message>
        <message>
            <source>{count}: {some}</source>
            <translation>{count}: {some}</translation>
        </message>
        <message>
            <source>{customer} isn't a customer in Omni</source>
            <translation>{customer} ist kein Kunde in Omni</translation>
        </message>
        <message>
            <source>{day}: Neto {neto} ({neto_orders}), Omni {omni} ({omni_orders})</source>
            <translation>{day}: Neto {neto} ({neto_orders}), Omni {omni} ({omni_orders})</translation>
        </message>
        <message>
            <source>{day}: {downloaded} downloaded, {held} held</source>
            <translation>{day}: {downloaded} heruntergeladen, {held} angehalten</translation>
        </message>
        <message>
            <source>{details}. The sales order {reference} still holds the order as it was. {why}</source>
            <translation>{details}. Der Verkaufsauftrag {reference} hat die Bestellung noch, wie sie war. {why}</translation>
        </message>
        <message>
            <source>{details}. {why} The sales order {reference} still holds the order as it was.</source>
            <translation>{details}. {why} Der Verkaufsauftrag {reference} hat die Bestellung noch, wie sie war.</translation>
        </message>
        <message>
            <source>{doing}: {done} of {orders}</source>
            <translation>{doing}: {done} von {orders}</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <source>{entries}, each as it was written.</source>
            <translation>{entries}, jeder so, wie er geschrieben wurde.</translation>
        </message>
        <message>
            <source>{field} of {code} isn't what was sent</source>
            <translation>{field} von {code} ist nicht, was gesendet wurde</translation>
        </message>
        <message>
            <source>{field}, before: {before}</source>
            <translation>{field}, vorher: {before}</translation>
        </message>
        <message>
            <source>{field}, now: {after}</source>
            <translation>{field}, jetzt: {after}</translation>
        </message>
        <message>
            <source>{field}, quantity</source>
            <translation>{field}, Menge</translation>
        </message>
        <message>
            <source>{field}: {before} → {after}</source>
            <translation>{field}: {before} → {after}</translation>
        </message>
        <message>
            <source>{file} can't be written: {reason}. Choose another folder.</source>
            <translation>{file} kann nicht geschrieben werden: {reason}. Ein anderer Ordner hilft vielleicht.</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} bis {last}</translation>
        </message>
        <message>
            <source>{first}{shown} in the last {days} days</source>
            <translation>{first}{shown} in den letzten {days} Tagen</translation>
        </message>
        <message>
            <source>{found_words} Switch that integration off in Omni first.</source>
            <translation>{found_words} Schalten Sie erst diese Anbindung in Omni aus.</translation>
        </message>
        <message>
            <source>{found} in Omni means the same order</source>
            <translation>{found} in Omni meint dieselbe Bestellung</translation>
        </message>
        <message>
            <source>{goods} is {count} short</source>
            <translation>von {goods} fehlen {count}</translation>
        </message>
        <message>
            <source>{good} of {entries} are as they were written.</source>
            <translation>{good} von {entries} sind so, wie sie geschrieben wurden.</translation>
        </message>
        <message>
            <source>{go} again?</source>
            <translation>{go}, noch einmal?</translation>
        </message>
        <message>
            <source>{go} in Omni?</source>
            <translation>In Omni: {go}?</translation>
        </message>
        <message>
            <source>{help} It's looked at again by itself.</source>
            <translation>{help} Wird von selbst wieder geprüft.</translation>
        </message>
        <message>
            <source>{here} on this computer</source>
            <translation>{here} auf diesem Computer</translation>
        </message>
        <message>
            <source>{host} isn't a safe address</source>
            <translation>{host} ist keine sichere Adresse</translation>
        </message>
        <message>
            <source>{host} isn't the right address</source>
            <translation>{host} ist nicht die richtige Adresse</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{id} can't be read</source>
            <translation>{id} ist nicht lesbar</translation>
        </message>
        <message>
            <source>{id} comes with the next download</source>
            <translation>{id} kommt mit dem nächsten Download</translation>
        </message>
        <message>
            <source>{id} is in Omni</source>
            <translation>{id} ist in Omni</translation>
        </message>
        <message>
            <source>{id} is in Omni, the first of them.</source>
            <translation>{id} ist in Omni, die erste davon.</translation>
        </message>
        <message>
            <source>{id} is stopped by one thing</source>
            <translation>{id} wird von einer Sache aufgehalten</translation>
        </message>
        <message>
            <source>{id} is stopped by {number} things</source>
            <translation>{id} wird von {number} Dingen aufgehalten</translation>
        </message>
        <message>
            <source>{id} isn't in Neto</source>
            <translation>{id} ist nicht in Neto</translation>
        </message>
        <message>
            <source>{id} isn't in the list</source>
            <translation>{id} steht nicht in der Liste</translation>
        </message>
        <message>
            <source>{keys}: saved elsewhere after they were read here, with another value. Nothing was saved.</source>
            <translation>{keys}: anderswo mit einem anderen Wert gespeichert, nachdem sie hier gelesen wurden. Es wurde nichts gespeichert.</translation>
        </message>
        <message>
            <source>{kind_words} of</source>
            <translation>{kind_words} zu</translation>
        </message>
        <message>
            <source>{lines}. Dispatching it would take the wrong goods off the shelves, so nothing was sent.</source>
            <translation>{lines}. Der Versand nähme die falsche Ware aus dem Lager, deshalb wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>{line}: {count} sent, {there} in Omni</source>
            <translation>{line}: {count} gesendet, {there} in Omni</translation>
        </message>
        <message>
            <source>{login} is a login of this ledger already, and your key store doesn't have its password: another computer, or another user of this one, may work with it. Name another login in the address, such as {login}b. If nobody needs it any more, add --new-password: whoever has the old one is locked out. Nothing was changed.</source>
            <translation>{login} ist schon eine Anmeldung dieser Bestellliste, und Ihr Schlüsselbund hat ihr Passwort nicht: vielleicht arbeitet ein anderer Computer oder ein anderer Benutzer dieses Computers damit. Nennen Sie in der Adresse eine andere Anmeldung, etwa {login}b. Braucht sie niemand mehr, fügen Sie --new-password hinzu: wer das alte hat, ist ausgesperrt. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{made_words}. {released}</source>
            <translation>{made_words}. {released}</translation>
        </message>
        <message>
            <source>{mapped_words} from now on. {released}</source>
            <translation>{mapped_words} ab jetzt. {released}</translation>
        </message>
        <message>
            <source>{mended} was changed. {released}</source>
            <translation>{mended} wurde geändert. {released}</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} min {seconds} s</translation>
        </message>
        <message>
            <source>{missing} missing, {double} double, {money} apart</source>
            <translation>{missing} fehlend, {double} doppelt, {money} Differenz</translation>
        </message>
        <message>
            <source>{money} apart</source>
            <translation>{money} Differenz</translation>
        </message>
        <message>
            <source>{money} waiting</source>
            <translation>{money} warten</translation>
        </message>
        <message>
            <source>{month} is closed already. Nothing was changed.</source>
            <translation>{month} ist schon abgeschlossen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{month} is not over yet: it can be closed from the day after {last}.</source>
            <translation>{month} ist noch nicht vorbei: abschließen lässt er sich ab dem Tag nach {last}.</translation>
        </message>
        <message>
            <source>{month}, {hash}</source>
            <translation>{month}, {hash}</translation>
        </message>
        <message>
            <source>{named} needs attention</source>
            <translation>{named} ist zu klären</translation>
        </message>
        <message>
            <source>{names} and {last}</source>
            <translation>{names} und {last}</translation>
        </message>
        <message>
            <source>{names} or {last}</source>
            <translation>{names} oder {last}</translation>
        </message>
        <message>
            <source>{names}, {last}</source>
            <translation>{names}, {last}</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>{name} (Alt+{number})</source>
            <translation>{name} (Alt+{number})</translation>
        </message>
        <message>
            <source>{name} (new in Omni)</source>
            <translation>{name} (neu in Omni)</translation>
        </message>
        <message>
            <source>{name} can't be reached</source>
            <translation>{name} nicht erreichbar</translation>
        </message>
        <message>
            <source>{name} can't be written there. Choose another folder.</source>
            <translation>{name} lässt sich dort nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{name} can't be written. Close it if it is open elsewhere, or choose another folder.</source>
            <translation>{name} lässt sich nicht schreiben. Schließen, falls anderswo geöffnet, oder einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>{name} can't be written: {reason}.</source>
            <translation>{name} lässt sich nicht schreiben: {reason}.</translation>
        </message>
        <message>
            <source>{name} can't be written: {strerror}. Close it if another program has it open, or choose another folder.</source>
            <translation>{name} lässt sich nicht schreiben: {strerror}. Schließen Sie die Datei, wenn ein anderes Programm sie offen hat, oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{name} connected</source>
            <translation>{name} verbunden</translation>
        </message>
        <message>
            <source>{name} is set up</source>
            <translation>{name} ist eingerichtet</translation>
        </message>
        <message>
            <source>{name} key</source>
            <translation>{name}-Schlüssel</translation>
        </message>
        <message>
            <source>{name} not checked yet</source>
            <translation>{name} noch nicht geprüft</translation>
        </message>
        <message>
            <source>{name} not connected</source>
            <translation>{name} nicht verbunden</translation>
        </message>
        <message>
            <source>{name} of {code}</source>
            <translation>{name} von {code}</translation>
        </message>
        <message>
            <source>{name}: being read…</source>
            <translation>{name}: wird gelesen…</translation>
        </message>
        <message>
            <source>{name}: {words}</source>
            <translation>{name}: {words}</translation>
        </message>
        <message>
            <source>{neto} again in Neto, but {omni} in Omni</source>
            <translation>{neto} wieder in Neto, aber {omni} in Omni</translation>
        </message>
        <message>
            <source>{normalize:f} in stock</source>
            <translation>{normalize:f} auf Lager</translation>
        </message>
        <message>
            <source>{number} found</source>
            <translation>{number} gefunden</translation>
        </message>
        <message>
            <source>{number} isn't here</source>
            <translation>{number} ist nicht hier</translation>
        </message>
        <message>
            <source>{number} of </source>
            <translation>{number} von </translation>
        </message>
        <message>
            <source>{number} of {count} would differ: {parts}.</source>
            <translation>{number} von {count} wären anders: {parts}.</translation>
        </message>
        <message>
            <source>{number} seconds apart from this computer's</source>
            <translation>{number} Sekunden neben der dieses Computers</translation>
        </message>
        <message>
            <source>{number}… is too long for an order number.</source>
            <translation>{number}… ist für eine Bestellnummer zu lang.</translation>
        </message>
        <message>
            <source>{omni_status} in Omni</source>
            <translation>{omni_status} in Omni</translation>
        </message>
        <message>
            <source>{orders} being checked with Omni; the next download clears it up.</source>
            <translation>{orders} in Prüfung mit Omni; der nächste Download klärt es.</translation>
        </message>
        <message>
            <source>{orders} come with the next download.</source>
            <translation>{orders} kommen mit dem nächsten Download.</translation>
        </message>
        <message>
            <source>{orders} comes with the next download.</source>
            <translation>{orders} kommt mit dem nächsten Download.</translation>
        </message>
        <message>
            <source>{orders} copied</source>
            <translation>{orders} kopiert</translation>
        </message>
        <message>
            <source>{orders} found</source>
            <translation>{orders} gefunden</translation>
        </message>
        <message>
            <source>{orders} need attention</source>
            <translation>{orders} sind zu klären</translation>
        </message>
        <message>
            <source>{orders} saved in {name}</source>
            <translation>{orders} gespeichert in {name}</translation>
        </message>
        <message>
            <source>{orders} so far…</source>
            <translation>{orders} bisher…</translation>
        </message>
        <message>
            <source>{orders} that stand in Omni were completed or cancelled in Neto while Auto Dispatch was off. Followed, they are dispatched or voided in Omni by the next download, which can't be taken back. Left, they stay in Omni as they are.</source>
            <translation>{orders}, die in Omni stehen, wurden in Neto abgeschlossen oder storniert, während der automatische Versand aus war. Ziehen sie nach, werden sie beim nächsten Download in Omni versendet oder storniert; das lässt sich nicht zurücknehmen. Sonst bleiben sie in Omni, wie sie sind.</translation>
        </message>
        <message>
            <source>{orders} to look at</source>
            <translation>{orders} zum Ansehen</translation>
        </message>
        <message>
            <source>{orders} wait for you: what they need, and the buttons that mend them, stand in Needs attention.</source>
            <translation>{orders} warten auf Sie: Was sie brauchen und die Schaltflächen, die es beheben, stehen unter Zu klären.</translation>
        </message>
        <message>
            <source>{orders} with the next download.</source>
            <translation>{orders} mit dem nächsten Download.</translation>
        </message>
        <message>
            <source>{orders} would be created, {money} in total</source>
            <translation>{orders} würden angelegt, zusammen {money}</translation>
        </message>
        <message>
            <source>{orders}, and not a cent apart</source>
            <translation>{orders}, und kein Cent Unterschied</translation>
        </message>
        <message>
            <source>{orders}, read {when} from what is recorded here.</source>
            <translation>{orders}, gelesen {when} aus dem, was hier aufgezeichnet ist.</translation>
        </message>
        <message>
            <source>{order} and {other} differ in case or spaces only, and Omni would take them for one. {order} waits, {other} comes down.</source>
            <translation>{order} und {other} unterscheiden sich nur in Groß- und Kleinschreibung oder Leerzeichen, und Omni hielte sie für eine. {order} wartet, {other} kommt herunter.</translation>
        </message>
        <message>
            <source>{order} was in Neto before and isn't any more: somebody may have deleted it there. Nothing was sent to Omni.</source>
            <translation>{order} war vorher in Neto und ist es nicht mehr: Vielleicht hat jemand sie dort gelöscht. An Omni wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>{order} wasn't found by any download</source>
            <translation>Kein Download hat {order} gefunden</translation>
        </message>
        <message>
            <source>{ours} and {theirs}</source>
            <translation>{ours} und {theirs}</translation>
        </message>
        <message>
            <source>{ours} and, as {other}, {theirs}</source>
            <translation>{ours} und, als {other}, {theirs}</translation>
        </message>
        <message>
            <source>{paid} of {total} is paid, and Neto says “{approval}”: the settings ask for all of it, or for an approved order.</source>
            <translation>{paid} von {total} ist bezahlt, und Neto sagt „{approval}“: die Einstellungen verlangen den ganzen Betrag oder eine freigegebene Bestellung.</translation>
        </message>
        <message>
            <source>{paid} of {total} is paid, and the settings ask for all of it.</source>
            <translation>{paid} von {total} ist bezahlt, und die Einstellungen verlangen den ganzen Betrag.</translation>
        </message>
        <message>
            <source>{products} sold lately</source>
            <translation>{products}, kürzlich verkauft</translation>
        </message>
        <message>
            <source>{products}, checked {moment}</source>
            <translation>{products}, geprüft {moment}</translation>
        </message>
        <message>
            <source>{quantity} of {code}</source>
            <translation>{quantity} von {code}</translation>
        </message>
        <message>
            <source>{reason} Contact {contact} can take no orders, so the order waits.</source>
            <translation>{reason} Kontakt {contact} nimmt keine Bestellungen an, deshalb wartet die Bestellung.</translation>
        </message>
        <message>
            <source>{reason} Contact {contact} is a {type} in Omni, not a customer. The order waits.</source>
            <translation>{reason} Kontakt {contact} ist in Omni {type}, kein Kunde. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>{reason} Contact {contact} is archived in Omni. The order waits.</source>
            <translation>{reason} Kontakt {contact} ist in Omni archiviert. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>{reason} Downloads go on once that is mended.</source>
            <translation>{reason} Downloads gehen weiter, sobald das behoben ist.</translation>
        </message>
        <message>
            <source>{reason} No default customer is chosen, so it waits.</source>
            <translation>{reason} Es ist kein Standardkunde gewählt, deshalb wartet sie.</translation>
        </message>
        <message>
            <source>{reason} Nothing is read or sent until you resume it.</source>
            <translation>{reason} Nichts wird gelesen oder gesendet, bis Sie fortsetzen.</translation>
        </message>
        <message>
            <source>{reason} Omni has no contact {contact}. The order waits.</source>
            <translation>{reason} Omni hat keinen Kontakt {contact}. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>{references} is void</source>
            <translation>{references} ist storniert</translation>
        </message>
        <message>
            <source>{reference} (part {part} of {count})</source>
            <translation>{reference} (Teil {part} von {count})</translation>
        </message>
        <message>
            <source>{reference} changed after a part of it was sent</source>
            <translation>{reference} hat sich geändert, nachdem ein Teil gesendet war</translation>
        </message>
        <message>
            <source>{reference} for {sales_order}: {money} given back in Neto. It is made as a draft; you approve it in Omni.</source>
            <translation>{reference} für {sales_order}: {money} in Neto erstattet. Sie wird als Entwurf angelegt; freigegeben wird sie in Omni.</translation>
        </message>
        <message>
            <source>{reference} is another order in Omni</source>
            <translation>{reference} ist in Omni eine andere Bestellung</translation>
        </message>
        <message>
            <source>{reference} is in Omni more than once</source>
            <translation>{reference} ist mehr als einmal in Omni</translation>
        </message>
        <message>
            <source>{reference} is made in Omni as a draft.</source>
            <translation>{reference} ist in Omni als Entwurf angelegt.</translation>
        </message>
        <message>
            <source>{reference} is paid in Omni by another hand</source>
            <translation>{reference} ist in Omni von anderer Hand bezahlt</translation>
        </message>
        <message>
            <source>{reference} is void in Omni</source>
            <translation>{reference} ist in Omni storniert</translation>
        </message>
        <message>
            <source>{reference} is written {found} in Omni</source>
            <translation>{reference} ist in Omni {found} geschrieben</translation>
        </message>
        <message>
            <source>{reference} is {omni} there, and voiding can't be undone. So it wasn't voided.</source>
            <translation>{reference} ist dort {omni}, und Stornieren lässt sich nicht zurücknehmen. Deshalb wurde nicht storniert.</translation>
        </message>
        <message>
            <source>{reference} isn't in Omni any more</source>
            <translation>{reference} ist nicht mehr in Omni</translation>
        </message>
        <message>
            <source>{reference} stays in Omni</source>
            <translation>{reference} bleibt in Omni</translation>
        </message>
        <message>
            <source>{reference} waits to be dispatched: {words}. Nothing is lost.</source>
            <translation>{reference} wartet auf den Versand: {words}. Nichts ist verloren.</translation>
        </message>
        <message>
            <source>{reference} was changed in Omni: {omni} instead of {before}</source>
            <translation>{reference} wurde in Omni geändert: {omni} statt {before}</translation>
        </message>
        <message>
            <source>{reference} was dispatched in Omni already, and a dispatched sales order isn't voided.</source>
            <translation>{reference} war in Omni schon versendet, und ein versendeter Verkaufsauftrag wird nicht storniert.</translation>
        </message>
        <message>
            <source>{reference} was made, but doesn't read back as it was sent, so no other order was sent.</source>
            <translation>{reference} wurde angelegt, liest sich aber nicht so zurück, wie es gesendet wurde; deshalb wurde keine weitere Bestellung gesendet.</translation>
        </message>
        <message>
            <source>{reference} was void in Omni before Neto completed the order. That can't be undone, so Omni takes nothing off its shelves.</source>
            <translation>{reference} war in Omni storniert, bevor Neto die Bestellung abschloss. Das lässt sich nicht zurücknehmen, deshalb nimmt Omni nichts aus dem Lager.</translation>
        </message>
        <message>
            <source>{reference} was voided in Omni</source>
            <translation>{reference} wurde in Omni storniert</translation>
        </message>
        <message>
            <source>{result} by downloads this week</source>
            <translation>{result} durch Downloads dieser Woche</translation>
        </message>
        <message>
            <source>{rows} changed.</source>
            <translation>{rows} geändert.</translation>
        </message>
        <message>
            <source>{rows} saved in {name}.</source>
            <translation>{rows} in {name} gespeichert.</translation>
        </message>
        <message>
            <source>{rows} {name} are more than the {most} that a sheet of Excel holds. Nothing was written. Choose a shorter period, or save it as CSV.</source>
            <translation>{rows} {name} sind mehr als die {most}, die ein Blatt von Excel fasst. Nichts wurde geschrieben. Wählen Sie einen kürzeren Zeitraum oder speichern Sie als CSV.</translation>
        </message>
        <message>
            <source>{said}: set the clock of this computer.</source>
            <translation>{said}: Stellen Sie die Uhr dieses Computers.</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>{sentence} Checked {at}.</source>
            <translation>{sentence} Geprüft {at}.</translation>
        </message>
        <message>
            <source>{sentence} Nothing is lost.</source>
            <translation>{sentence} Nichts ist verloren.</translation>
        </message>
        <message>
            <source>{sentence} Nothing is lost: downloads go on from where they were.</source>
            <translation>{sentence} Nichts ist verloren: Downloads machen weiter, wo sie waren.</translation>
        </message>
        <message>
            <source>{sentence} Nothing was changed.</source>
            <translation>{sentence} Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{sentence} The code may be typed whole.</source>
            <translation>{sentence} Der Code lässt sich ganz eintippen.</translation>
        </message>
        <message>
            <source>{sentence} The customer's number in Omni may be typed instead.</source>
            <translation>{sentence} Stattdessen lässt sich die Kundennummer in Omni eintippen.</translation>
        </message>
        <message>
            <source>{sentence} These were known {age}.</source>
            <translation>{sentence} Bekannt waren diese {age}.</translation>
        </message>
        <message>
            <source>{sentence} They can be chosen by number.</source>
            <translation>{sentence} Sie lassen sich über die Nummer wählen.</translation>
        </message>
        <message>
            <source>{side} accepts the key</source>
            <translation>{side} nimmt den Schlüssel an</translation>
        </message>
        <message>
            <source>{side} can't be reached: this computer seems to have no internet connection.</source>
            <translation>{side} ist nicht erreichbar: dieser Computer scheint keine Internetverbindung zu haben.</translation>
        </message>
        <message>
            <source>{side} can't take what is sent to it now. Nothing is lost; the next download goes on by itself.</source>
            <translation>{side} kann jetzt nicht annehmen, was gesendet wird. Nichts ist verloren; der nächste Download macht von selbst weiter.</translation>
        </message>
        <message>
            <source>{side} gave no clear answer after something was sent. Nothing is sent twice: it is looked up in {side} first, and the download settles it by itself.</source>
            <translation>{side} gab keine klare Antwort, nachdem etwas gesendet wurde. Nichts wird zweimal gesendet: erst wird in {side} nachgesehen, und der Download klärt es von selbst.</translation>
        </message>
        <message>
            <source>{side} has trouble of its own and couldn't answer.</source>
            <translation>{side} hat selbst eine Störung und konnte nicht antworten.</translation>
        </message>
        <message>
            <source>{side} is busy and asks us to call later.</source>
            <translation>{side} ist ausgelastet und bittet um einen späteren Aufruf.</translation>
        </message>
        <message>
            <source>{side} key</source>
            <translation>{side}-Schlüssel</translation>
        </message>
        <message>
            <source>{side} sent an answer that can't be read.</source>
            <translation>{side} hat eine Antwort gesendet, die nicht lesbar ist.</translation>
        </message>
        <message>
            <source>{side} sent an answer that is far too large, so it wasn't read.</source>
            <translation>{side} hat eine Antwort gesendet, die viel zu groß ist, deshalb wurde sie nicht gelesen.</translation>
        </message>
        <message>
            <source>{side} takes no more calls, most likely because today's are used up. Nothing is lost; the download goes on when {side} counts a new day.</source>
            <translation>{side} nimmt keine Aufrufe mehr an, sehr wahrscheinlich sind die von heute verbraucht. Nichts ist verloren; der Download macht weiter, wenn {side} einen neuen Tag zählt.</translation>
        </message>
        <message>
            <source>{side} took too long to answer.</source>
            <translation>{side} hat zu lange für eine Antwort gebraucht.</translation>
        </message>
        <message>
            <source>{side}'s address answers</source>
            <translation>Die Adresse von {side} antwortet</translation>
        </message>
        <message>
            <source>{since}Looked at again with the next download.</source>
            <translation>{since}Der nächste Download sieht wieder nach.</translation>
        </message>
        <message>
            <source>{since}Looked at again{by_stock} with a download after {at}.</source>
            <translation>{since}Wird{by_stock} mit einem Download nach {at} wieder geprüft.</translation>
        </message>
        <message>
            <source>{sku} and Omni's {found} differ in case, spaces, dashes or leading zeros only: one product, or two. The order waits.</source>
            <translation>{sku} und {found} in Omni unterscheiden sich nur in Groß- und Kleinschreibung, Leerzeichen, Strichen oder führenden Nullen: ein Produkt oder zwei. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>{sku} goes as a text line</source>
            <translation>{sku} geht als Textzeile</translation>
        </message>
        <message>
            <source>{sku} holds a character in Neto that nobody sees, and Omni's {found} has none: most likely one product. The order waits.</source>
            <translation>{sku} enthält in Neto ein Zeichen, das niemand sieht, {found} in Omni nicht: höchstwahrscheinlich ein Produkt. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>{sku} is among the lines to leave out, yet on line {line} it costs {price}. Left out, the total would be wrong. The order waits.</source>
            <translation>{sku} gehört zu den auszulassenden Positionen, kostet aber in Position {line} {price}. Ausgelassen wäre die Summe falsch. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>{sku} is counted by packs of {size} in Omni</source>
            <translation>{sku} zählt in Omni nach Gebinden zu {size}</translation>
        </message>
        <message>
            <source>{sku} is kept.</source>
            <translation>{sku} ist gespeichert.</translation>
        </message>
        <message>
            <source>{sku} is looked for under its own code again.</source>
            <translation>{sku} wird wieder unter dem eigenen Code gesucht.</translation>
        </message>
        <message>
            <source>{sku} is nearly {found}, which holds {size} of {base} in Omni. {base} itself would be another quantity. The order waits.</source>
            <translation>{sku} ist fast {found}, worin in Omni {size} von {base} stecken. {base} selbst wäre eine andere Menge. Die Bestellung wartet.</translation>
        </message>
        <message>
            <source>{sku} is there twice (lines {one} and {other}). A kit has a quantity and a weight on each line.</source>
            <translation>{sku} steht zweimal da (Zeilen {one} und {other}). Ein Set hat in jeder Zeile eine Menge und ein Gewicht.</translation>
        </message>
        <message>
            <source>{sku} is there twice. A text line has no product beside it.</source>
            <translation>{sku} steht zweimal da. Eine Textzeile hat kein Produkt neben sich.</translation>
        </message>
        <message>
            <source>{sku} is to be left out but has a price</source>
            <translation>{sku} soll ausgelassen werden, hat aber einen Preis</translation>
        </message>
        <message>
            <source>{sku} is {code} in Omni</source>
            <translation>{sku} ist {code} in Omni</translation>
        </message>
        <message>
            <source>{sku} isn't linked to its product in Omni</source>
            <translation>{sku} ist in Omni nicht mit seinem Produkt verknüpft</translation>
        </message>
        <message>
            <source>{sku} notes</source>
            <translation>{sku}, Notizen</translation>
        </message>
        <message>
            <source>{sku} on line {number} goes as {lines}, as the SKU table says; they share its price by weight.</source>
            <translation>{sku} in Zeile {number} geht als {lines}, wie die SKU-Tabelle sagt; sie teilen sich ihren Preis nach Gewicht.</translation>
        </message>
        <message>
            <source>{sku} price</source>
            <translation>{sku}, Preis</translation>
        </message>
        <message>
            <source>{sku} stands in Omni with quantity 0</source>
            <translation>{sku} steht in Omni mit Menge 0</translation>
        </message>
        <message>
            <source>{sku} was taken off in Neto; its quantity is 0 in Omni</source>
            <translation>{sku} wurde in Neto herausgenommen; seine Menge in Omni ist 0</translation>
        </message>
        <message>
            <source>{sources} both go to {target}: an order that has more than one of them gets them all there, with commas.</source>
            <translation>{sources} gehen beide nach {target}: eine Bestellung, die mehr als eins davon hat, bekommt dort alle, mit Kommas.</translation>
        </message>
        <message>
            <source>{standing} stands in Omni as the order was when it was split. The rest no longer fits what Neto says now, so it waits.</source>
            <translation>{standing} steht in Omni, wie die Bestellung beim Aufteilen war. Der Rest passt nicht mehr zu dem, was Neto jetzt sagt, deshalb wartet er.</translation>
        </message>
        <message>
            <source>{starter} started it {since}. Two at once could make doubles.</source>
            <translation>{starter} hat ihn gestartet, {since}. Zwei zugleich könnten verdoppeln.</translation>
        </message>
        <message>
            <source>{status} in Neto</source>
            <translation>{status} in Neto</translation>
        </message>
        <message>
            <source>{store} is downloading. One store at a time.</source>
            <translation>{store} lädt gerade herunter. Ein Shop nach dem anderen.</translation>
        </message>
        <message>
            <source>{style} is another product's style in Omni</source>
            <translation>{style} ist in Omni der Style eines anderen Produkts</translation>
        </message>
        <message>
            <source>{text} is a date that a spreadsheet made of a code: write the code, with an apostrophe before it.</source>
            <translation>{text} ist ein Datum, das eine Tabellenkalkulation aus einem Code gemacht hat: Schreiben Sie den Code, mit einem Apostroph davor.</translation>
        </message>
        <message>
            <source>{text} is a long number that a spreadsheet shortened: write the whole code, with an apostrophe before it.</source>
            <translation>{text} ist eine lange Zahl, die eine Tabellenkalkulation gekürzt hat: Schreiben Sie den ganzen Code, mit einem Apostroph davor.</translation>
        </message>
        <message>
            <source>{text} is a spreadsheet's error, not a code: mend its formula, or write the code, with an apostrophe before it.</source>
            <translation>{text} ist ein Fehler der Tabellenkalkulation, kein Code: Berichtigen Sie die Formel, oder schreiben Sie den Code mit einem Apostroph davor.</translation>
        </message>
        <message>
            <source>{text} is no number.</source>
            <translation>{text} ist keine Zahl.</translation>
        </message>
        <message>
            <source>{text} is no product's number in Omni.</source>
            <translation>{text} ist keine Produktnummer von Omni.</translation>
        </message>
        <message>
            <source>{text} is no quantity.</source>
            <translation>{text} ist keine Menge.</translation>
        </message>
        <message>
            <source>{text} is no weight.</source>
            <translation>{text} ist kein Gewicht.</translation>
        </message>
        <message>
            <source>{title}: solved, {orders}</source>
            <translation>{title}: gelöst, {orders}</translation>
        </message>
        <message>
            <source>{unpaid} more once paid</source>
            <translation>{unpaid} weitere, sobald bezahlt</translation>
        </message>
        <message>
            <source>{v0} asked us to wait {v1} minutes. Nothing is lost; the next download goes on by itself.</source>
            <translation>{v0} bat uns, {v1} Minuten zu warten. Nichts ist verloren; der nächste Download macht von selbst weiter.</translation>
        </message>
        <message>
            <source>{v0} can't be removed:</source>
            <translation>{v0} kann nicht entfernt werden:</translation>
        </message>
        <message>
            <source>{v0} can't be written:</source>
            <translation>{v0} kann nicht geschrieben werden:</translation>
        </message>
        <message>
            <source>{v0} completed or cancelled in Neto before Auto Dispatch was switched on {v1}.</source>
            <translation>{v0} in Neto abgeschlossen oder storniert, bevor „Bestellungen automatisch versenden“ eingeschaltet wurde {v1}.</translation>
        </message>
        <message>
            <source>{v0} completed or cancelled in Neto before now {v1} in Omni, as you asked.</source>
            <translation>{v0} in Neto vor jetzt abgeschlossen oder storniert {v1} in Omni, wie Sie es wollten.</translation>
        </message>
        <message>
            <source>{v0} didn't understand the question about {v1} (status {v2}).</source>
            <translation>{v0} hat die Frage nach {v1} nicht verstanden (Status {v2}).</translation>
        </message>
        <message>
            <source>{v0} doesn't accept the key. Enter it again in Settings, Connection. Nothing is lost.</source>
            <translation>{v0} nimmt den Schlüssel nicht an. Geben Sie ihn in den Einstellungen unter „Verbindung“ noch einmal ein. Nichts ist verloren.</translation>
        </message>
        <message>
            <source>{v0} found the question about {v1} too long.</source>
            <translation>Für {v0} war die Frage nach {v1} zu lang.</translation>
        </message>
        <message>
            <source>{v0} goes as a line of text, as staff chose: it takes no stock in Omni.</source>
            <translation>{v0} geht als Textzeile, wie jemand gewählt hat: in Omni wird kein Bestand bewegt.</translation>
        </message>
        <message>
            <source>{v0} is a login of this server that isn't a computer's. Name another one in the address, such as till1.</source>
            <translation>{v0} ist eine Anmeldung dieses Servers, die keinem Computer gehört. Nennen Sie in der Adresse eine andere, etwa till1.</translation>
        </message>
        <message>
            <source>{v0} is switched off in Omni; the line is linked to it all the same.</source>
            <translation>{v0} ist in Omni ausgeschaltet; die Zeile wird trotzdem damit verknüpft.</translation>
        </message>
        <message>
            <source>{v0} is the administrator. Name a login for this computer in the address, such as till1: it is made, and may less.</source>
            <translation>{v0} ist der Verwalter. Nennen Sie in der Adresse eine Anmeldung für diesen Computer, etwa till1: sie wird angelegt und darf weniger.</translation>
        </message>
        <message>
            <source>{v0} is the pattern that this server makes new databases from. Name another database in the address.</source>
            <translation>{v0} ist die Vorlage, aus der dieser Server neue Datenbanken macht. Nennen Sie in der Adresse eine andere Datenbank.</translation>
        </message>
        <message>
            <source>{v0} isn't in Omni, so there is nothing to credit.</source>
            <translation>{v0} ist nicht in Omni, es gibt also nichts gutzuschreiben.</translation>
        </message>
        <message>
            <source>{v0} isn't in Omni: the line goes without a link to a product.</source>
            <translation>{v0} ist nicht in Omni: die Zeile geht ohne Verknüpfung mit einem Artikel.</translation>
        </message>
        <message>
            <source>{v0} may not make roles, or not that database, on this server. Name an administrator of the server.</source>
            <translation>{v0} darf auf diesem Server keine Rollen oder nicht diese Datenbank anlegen. Nennen Sie einen Verwalter des Servers.</translation>
        </message>
        <message>
            <source>{v0} on line {v1} is the barcode of {v2} in Omni, and goes as that.</source>
            <translation>{v0} in Zeile {v1} ist in Omni der Strichcode von {v2} und geht als dieser.</translation>
        </message>
        <message>
            <source>{v0} refused what was sent about {v1} as a whole (status {v2}).</source>
            <translation>{v0} hat abgelehnt, was über {v1} gesendet wurde, und zwar alles (Status {v2}).</translation>
        </message>
        <message>
            <source>{v0} saved another value of it meanwhile.</source>
            <translation>{v0} hat inzwischen einen anderen Wert davon gespeichert.</translation>
        </message>
        <message>
            <source>{v0} was changed while the shared ledger was away and isn't saved:</source>
            <translation>{v0} wurde geändert, während die gemeinsame Bestellliste nicht erreichbar war, und ist nicht gespeichert:</translation>
        </message>
        <message>
            <source>{v0} was set to {v1}{v2}{v3}, after you had read it; you wanted {v4}.</source>
            <translation>{v0} wurde auf {v1}{v2}{v3} gesetzt, nachdem Sie es gelesen hatten; Sie wollten {v4}.</translation>
        </message>
        <message>
            <source>{v0}, since our last download. A download would stop and say so.</source>
            <translation>{v0}, seit unserem letzten Download. Ein Download würde anhalten und es sagen.</translation>
        </message>
        <message>
            <source>{v0}, since our last download. Nothing more was sent. Let one of them download, or let both share one ledger. If the other one no longer downloads, download again: what it brought is linked, nothing is made twice.</source>
            <translation>{v0}, seit unserem letzten Download. Es wurde nichts weiter gesendet. Lassen Sie einen von beiden herunterladen, oder lassen Sie beide eine gemeinsame Bestellliste benutzen. Lädt der andere nicht mehr herunter, laden Sie noch einmal: was er gebracht hat, wird verknüpft, nichts wird doppelt angelegt.</translation>
        </message>
        <message>
            <source>{v0}, {v1}, since {v2}.</source>
            <translation>{v0}, {v1}, seit {v2}.</translation>
        </message>
        <message>
            <source>{v0}. What it brought is linked, nothing is made twice.</source>
            <translation>{v0}. Was er gebracht hat, wird verknüpft, nichts wird doppelt angelegt.</translation>
        </message>
        <message>
            <source>{value} of {number}</source>
            <translation>{value} von {number}</translation>
        </message>
        <message>
            <source>{value}, differs</source>
            <translation>{value}, verschieden</translation>
        </message>
        <message>
            <source>{verb} this order</source>
            <translation>{verb}: diese Bestellung</translation>
        </message>
        <message>
            <source>{waiting} more below</source>
            <translation>{waiting} weitere darunter</translation>
        </message>
        <message>
            <source>{whole} store time</source>
            <translation>{whole} Shopzeit</translation>
        </message>
        <message>
            <source>{who} is downloading{since}. Its orders show here as they come.</source>
            <translation>{who} lädt gerade herunter{since}. Die Bestellungen erscheinen hier, sobald sie kommen.</translation>
        </message>
        <message>
            <source>{why} An administrator makes a password that only a key store keeps, so nothing was changed.</source>
            <translation>{why} Ein Verwalter vergibt ein Passwort, das nur ein Schlüsselbund aufbewahrt, deshalb wurde nichts geändert.</translation>
        </message>
        <message>
            <source>{words} {order_id}: show the order</source>
            <translation>{words} {order_id}: Bestellung zeigen</translation>
        </message>
        <message>
            <source>{words}, the first {listed} of {whole}</source>
            <translation>{words}, die ersten {listed} von {whole}</translation>
        </message>
        <message>
            <source>{wrong}, so none of it is taken over.</source>
            <translation>{wrong}, deshalb wird nichts davon übernommen.</translation>
        </message>
        <message>
            <source>{zone} Orders placed before {moment} stay left out, as the settings say.</source>
            <translation>{zone} Bestellungen vor {moment} bleiben ausgelassen, wie die Einstellungen sagen.</translation>
        </message>
    </context>
</TS>
