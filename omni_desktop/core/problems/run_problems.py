"""The catalogue's entries for what stops a whole download. In each case what was done is kept and nothing is lost."""

from __future__ import annotations

from omni_desktop.core.problems.problem_kinds import Fix, Kind, Severity

STOPS = Severity.STOPS


def _stop(code: str, title: str, meaning: str, advice: str, fix: Fix = Fix.RETRY) -> Kind:
    return Kind(code, title, meaning, advice, fix, STOPS)


OTHER_SIDE_KINDS = (
    _stop(
        "wrong_key_neto",
        "Neto doesn't accept the key",
        "The key or the username isn't valid, or its user may not use it. Automatic downloads pause.",
        "Enter the Neto key again under Connection and test it.",
        Fix.OPEN_CONNECTION,
    ),
    _stop(
        "wrong_key_omni",
        "Omni doesn't accept the key",
        "The username or the key isn't valid. Automatic downloads pause.",
        "Enter the Omni key again under Connection and test it.",
        Fix.OPEN_CONNECTION,
    ),
    _stop(
        "forbidden",
        "The {side} key may not {right} {resource}",
        "The key is right, but this permission is switched off for it. Automatic downloads pause.",
        "Switch the permission on for this key, then retry.",
        Fix.OPEN_CONNECTION,
    ),
    _stop(
        "wrong_address",
        "{host} isn't the right address",
        "It can't be found, or something else answers there.",
        "Check the address under Connection.",
        Fix.OPEN_CONNECTION,
    ),
    _stop(
        "refused_connection",
        "The other side takes no connections",
        "The address can be reached, but nothing answers there.",
        "Check the address under Connection; if it's right, try again later.",
    ),
    _stop(
        "no_network",
        "Neto or Omni can't be reached",
        "This computer seems to be offline, or the connection broke off.",
        "Check the internet connection. The next download goes on where this one ended.",
    ),
    _stop(
        "tls_failure",
        "The connection isn't safe",
        "The certificate of the other side can't be trusted, so no key was sent.",
        "Check the address, and this computer's date. Ask who looks after your network if it inspects connections.",
        Fix.OPEN_CONNECTION,
    ),
    _stop(
        "redirected",
        "The address sends us on to {host}",
        "A key is never sent on to another address.",
        "If {host} is right, enter it under Connection.",
        Fix.OPEN_CONNECTION,
    ),
    _stop(
        "insecure_address",
        "{host} isn't a safe address",
        "Keys go over https only; http is for this very computer.",
        "Enter the address with https:// under Connection.",
        Fix.OPEN_CONNECTION,
    ),
    _stop(
        "timed_out",
        "The answer took too long",
        "What was sent and not answered is looked up before anything is sent again.",
        "The next download goes on by itself.",
    ),
    _stop(
        "server_error",
        "The other side has trouble of its own",
        "It couldn't answer properly. What isn't clear is looked up before anything is sent again.",
        "The next download goes on by itself.",
    ),
    _stop(
        "busy",
        "The other side asks us to slow down",
        "Too many calls came in a short time, perhaps from another program with the same key.",
        "The next download goes on by itself. Lower the call limits under Connection if it happens often.",
    ),
    _stop(
        "daily_limit",
        "Today's calls are used up",
        "The rest is kept for what you ask for by hand.",
        "Downloads go on tomorrow by themselves.",
        Fix.NONE,
    ),
    _stop(
        "unreadable_reply",
        "An answer can't be read",
        "It was cut off, or another page came instead.",
        "The next download goes on by itself. If it stays, send the maker of this program the facts for support (Help).",
    ),
    _stop(
        "reply_too_large",
        "An answer is far too large",
        "It wasn't taken, to keep this computer usable.",
        "The next download goes on by itself. If it stays, send the maker of this program the facts for support (Help).",
    ),
    Kind(
        "refused",
        "The other side didn't take what was sent",
        "It said no to the whole call. Each order in it is looked up before it's sent again.",
        "The next download goes on by itself. If it stays, send the maker of this program the facts for support (Help).",
    ),
    Kind(
        "omni_cannot_be_asked",
        "Omni can't be asked about the order",
        "One of its texts, such as a SKU or an e-mail, is too long for a question to Omni. The order waits.",
        "Shorten it in Neto.",
    ),
)

STORE_KINDS = (
    _stop(
        "already_running",
        "A download is running already",
        "{starter} started it {since}. Two at once could make doubles.",
        "Wait until it's done.",
    ),
    _stop(
        "lease_over",
        "This computer lost its turn at the shared ledger",
        "It stood still, or didn't reach the ledger's server in time, so another computer may be at the same orders.",
        "Check the network if it happens often; the next download goes on by itself.",
    ),
    _stop(
        "clock_wrong",
        "This computer's clock is wrong",
        "It and the clock of the shared ledger's server are {minutes} minutes apart.",
        "Set this computer's date and time, best by itself from the internet.",
        Fix.NONE,
    ),
    _stop(
        "other_integration",
        "Omni already has this store's orders",
        "Of the last orders {count} stand there, the first as {reference}: Omni's own Neto integration most likely brought them. "
        "Nothing was sent.",
        "Switch that integration off in Omni and use its prefix ({prefix}): what is there is linked, not made again.",
        Fix.USE_PREFIX,
    ),
    _stop(
        "another_ledger",
        "{computer} downloads this store too",
        "It sent {reference} to Omni on {at}, since our last download, and shares no ledger with us. Nothing more was sent.",
        "Let one of them download, or let both share one ledger. If {computer} no longer downloads, download again: what it brought is "
        "linked, nothing is made twice.",
    ),
    _stop(
        "first_order_differs",
        "The first order isn't right in Omni",
        "{reference} was made, but doesn't read back as it was sent, so no other order was sent.",
        "Compare both sides, correct the settings under Accounting, then download again.",
        Fix.COMPARE,
    ),
    _stop(
        "downloads_off",
        "Downloads are off",
        '"Download Orders" is off for this store, so nothing was read or sent.',
        "Switch it on in Settings (download_orders.enabled).",
        Fix.OPEN_SETTINGS,
    ),
    _stop(
        "store_paused",
        "The store is paused",
        "Nothing is read or sent until it's resumed.",
        "Resume the store when the cause is mended.",
        Fix.NONE,
    ),
    _stop(
        "no_default_branch",
        "No default branch is chosen",
        "Every order needs a branch, so nothing was read or sent.",
        "Choose one under Branches (branches.default_branch).",
        Fix.OPEN_SETTINGS,
    ),
    _stop(
        "default_branch_unknown",
        "The default branch {branch} isn't an active branch in Omni",
        "Omni has: {branches}. Nothing was sent.",
        "Choose one of them under Branches (branches.default_branch).",
        Fix.OPEN_SETTINGS,
    ),
    _stop(
        "setting_missing",
        "Some settings are still missing",
        "Without them nothing can be downloaded.",
        "Open Settings: the tabs that need something are marked.",
        Fix.OPEN_SETTINGS,
    ),
    _stop(
        "settings_changed",
        "Somebody else changed the same settings",
        "{keys}: saved elsewhere after they were read here, with another value. Nothing was saved.",
        "Look at the values that are saved now, then save yours again if they shall count.",
        Fix.OPEN_SETTINGS,
    ),
)

COMPUTER_KINDS = (
    _stop(
        "keyring_missing",
        "This computer has no key store",
        "Keys are kept in the operating system's key store and nowhere else, and none was found.",
        "Enter the keys when asked, or set up a key store.",
        Fix.NONE,
    ),
    _stop("keyring_locked", "The key store is locked", "The keys can't be read while it is.", "Unlock it, then retry."),
    _stop(
        "keyring_denied",
        "The key store didn't give the keys out",
        "Somebody, or the system, said no.",
        "Retry, and allow it when asked.",
    ),
    _stop(
        "keyring_unsafe",
        "The key store found isn't a safe one",
        "It would keep the keys in a readable file, so it isn't used.",
        "Enter the keys when asked, or set up the operating system's key store.",
        Fix.NONE,
    ),
    _stop("keyring_timeout", "The key store doesn't answer", "It may be waiting for its password.", "Unlock it, then retry."),
    _stop(
        "key_missing",
        "A key isn't there",
        "Nothing can be read or sent without it.",
        "Enter it under Connection.",
        Fix.OPEN_CONNECTION,
    ),
    _stop("disk_full", "The disk is full", "Nothing is sent that can't be written down first.", "Make room, then retry."),
    _stop(
        "disk_failed",
        "The disk reported an error",
        "This store's data couldn't be read or written, so nothing is sent.",
        "Check the disk, then retry.",
    ),
    _stop(
        "data_folder",
        "The data folder can't be used",
        "What is sent has to be written down there first.",
        "Check that the folder is there and may be written to, then retry.",
    ),
    _stop(
        "database_locked",
        "Another program holds this store's data",
        "It didn't let go in time. What was written is kept.",
        "Close other copies of this program, then retry.",
    ),
    _stop(
        "database_newer",
        "A newer version of this program wrote the data",
        "This version doesn't know its form and leaves it as it is.",
        "Start the newer version.",
        Fix.NONE,
    ),
    _stop(
        "database_damaged",
        "This store's data is damaged",
        "It can't be read safely, so nothing is sent.",
        "Put back a copy from the folder named copies in the data folder.",
        Fix.NONE,
    ),
    _stop(
        "ledger_missing",
        "The list of downloaded orders is missing",
        "Without it every order could be sent a second time, so nothing is downloaded.",
        "Put back a copy from the folder named copies in the data folder.",
        Fix.NONE,
    ),
    _stop(
        "ledger_replaced",
        "The list of downloaded orders was replaced",
        "The program still had the former one open.",
        "Close the program and start it again.",
        Fix.NONE,
    ),
    _stop(
        "database_older",
        "The shared ledger is of an older version",
        "This version needs its new form, and no program changes it by starting.",
        "Let one computer run the command ledger upgrade.",
        Fix.NONE,
    ),
    _stop(
        "ledger_unreachable",
        "The shared ledger can't be reached",
        "Nothing is downloaded without it, since another computer may be at the same orders.",
        "Check the network and the ledger's server; it goes on by itself.",
        Fix.NONE,
    ),
    _stop(
        "ledger_refused",
        "The shared ledger doesn't let this computer in",
        "Its login or its rights there are wrong, or it is a server that can't be used.",
        "Ask whoever looks after the ledger's server.",
        Fix.NONE,
    ),
    _stop(
        "closing",
        "The program is being closed",
        "What was written is kept.",
        "Start it again.",
        Fix.NONE,
    ),
    _stop(
        "network_drive",
        "The data folder is on a network drive",
        "Data can be lost there, so it isn't used.",
        "Choose a folder on this computer.",
        Fix.NONE,
    ),
)
