"""What nobody published about the two makers, as switches; the default is what we assume."""

from dataclasses import dataclass, fields
from typing import Any

_CHOICES: dict[str, tuple[Any, ...]] = {
    "short_pages": (False, True, "drop"),
    "item_specifics": ("list", "object"),
    "rma_shape": ("plain", "lists", "date_total", "single", "broken"),
    "order_in_lists": ("id", "bare", "spelled"),
    "item_reply": ("object", "bare"),
    "existing_sku_on_add": ("error", "overwrite"),
    "left_out_on_update": ("keep", "clear"),
    "blanks_on_update": ("clear", "keep"),
    "long_text_in_neto": ("fail", "truncate"),
    "nested_options": ("yes", "no"),
    "duplicate_code": ("whole_400", "fail", "accept"),
    "code_names": ("both", "new", "old"),
    "error_body": ("object", "string", "html"),
    "duplicate_reference": ("fail", "accept", "whole_400"),
    "duplicate_email": ("fail", "accept"),
    "unknown_sku": ("accept", "fail"),
    "unknown_member": ("fail", "accept"),
    "missing_lines_on_put": ("keep", "remove"),
    "numbers_omitted_on_put": ("keep", "reset"),
    "dispatch_without_stock": ("fail", "negative"),
    "edit_after_end": ("fail", "accept"),
    "long_text": ("fail", "truncate"),
    "default_order": ("DESC", "ASC"),
    "option_id_alone": ("link", "zero"),
    "code_of_a_size": ("size", "style"),
    "tax_of_lines": ("together", "each"),
    "negative_payment": ("accept", "fail"),
    "errors_on_success": ("empty", "null"),
    "custom_fields": ("keep", "drop"),
    "delivery_date": ("time", "day"),
    "integration_ref": ("keep", "drop"),
    "id_on_failure": ("zero", "null", "absent"),
}
_SEVERAL = frozenset({"denied", "neto_denied", "listed_only", "no_date"})


@dataclass
class Switches:
    """Neto first (neto_api: 10), then Omni (omni_api: 9); an unknown name or value raises ValueError."""

    collapse_single_lists: bool = False
    messages_as_array: bool = False
    empty_as_string: bool = False
    short_pages: bool | str = False  # True: pages hold fewer rows than Limit; "drop": a row is left out the first time it is due
    numbers_unquoted: bool = False
    zero_dates: bool = False
    html_instead_of_json: bool = False
    http_401_auth: bool = False
    http_5xx: int = 0  # the status code of every Neto answer
    slow_response: float = 0.0  # seconds before every Neto answer
    half_request: float = 60.0  # seconds of silence until a request whose body stays half is dropped, as servers do
    mutate_between_pages: bool = False
    warning_ack: bool = False
    old_payment_names: bool = False
    entities_in_text: bool = False
    unknown_status: str = ""  # every order shows this OrderStatus
    cut_json: bool = False
    redirect: str = ""  # the Location of every Neto answer
    drop_connection: bool = False
    empty_original_after_backorder: bool = True
    clock_skew: float = 0.0  # seconds by which Neto's clock is ahead
    rma_shape: str = "plain"  # SKU and Quantity as lists of one; RefundedTotal as a date; Rma as one object; RefundTotal as words
    order_in_lists: str = "id"  # of GetRma and GetPayment: without the letters before its number; in other case with blanks
    item_specifics: str = "list"  # object: ItemSpecifics and KitComponents come as objects, and a list of one as its element
    item_reply: str = "object"  # bare: AddItem and UpdateItem answer one row as ["SKU"]
    existing_sku_on_add: str = "error"  # of AddItem
    new_items_on_sale: bool = True  # IsActive and Approved of an AddItem that does not say
    left_out_on_update: str = "keep"  # of UpdateItem: keys that were not sent
    blanks_on_update: str = "clear"  # of UpdateItem: keys that were sent as ""
    long_text_in_neto: str = "fail"
    neto_denied: tuple[str, ...] = ()  # actions that the key has no right to, as "GetRma"

    listed_only: tuple[str, ...] = ()  # orders that Neto lists, and doesn't show to who asks for them by number
    no_date: tuple[str, ...] = ()  # the sides ("neto", "omni") whose replies carry no Date
    omni_clock_skew: float = 0.0  # seconds by which Omni's clock is ahead, as the Date of its replies tells it
    error_body: str = "object"
    retry_after: int = 0  # seconds in the Retry-After of an Omni 429; 0 sends none
    duplicate_reference: str = "fail"
    duplicate_email: str = "fail"
    unknown_sku: str = "accept"
    unknown_member: str = "fail"
    missing_lines_on_put: str = "keep"
    numbers_omitted_on_put: str = "keep"
    dispatch_without_stock: str = "fail"
    edit_after_end: str = "fail"
    long_text: str = "fail"
    default_order: str = "DESC"
    option_id_alone: str = "link"
    code_of_a_size: str = "size"  # what the old field `code` of a size-grid row holds
    tax_of_lines: str = "together"
    negative_payment: str = "accept"
    errors_on_success: str = "empty"
    id_on_failure: str = "zero"
    custom_fields: str = "keep"  # drop: an account that has none takes none
    delivery_date: str = "time"  # day: estimatedDeliveryDate is kept without its time
    integration_ref: str = "keep"  # of a sales order; drop: an account that has none neither takes nor shows one
    nested_options: str = "yes"  # no: productOptions of a product that is written are left out without a word
    duplicate_code: str = "whole_400"  # of a style or an option
    code_names: str = "both"  # new: only productOptionCode and -Barcode are written and shown; old: only code and barcode
    option_moves_product: bool = False  # whether a change of an option moves its product's modifiedDate
    longest_url: int = 2048
    denied: tuple[str, ...] = ()  # permissions taken away, as "SalesOrders:POST"

    def __setattr__(self, name: str, value: Any) -> None:
        if name not in self.__dataclass_fields__:
            raise ValueError(f"no such switch: {name}")
        if name in _CHOICES and value not in _CHOICES[name]:
            raise ValueError(f"{name} takes one of {_CHOICES[name]}, not {value!r}")
        object.__setattr__(self, name, tuple(value) if name in _SEVERAL else value)

    def reset(self) -> None:
        for field in fields(self):
            setattr(self, field.name, field.default)

    def as_dict(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self)}
