"""The resources of Omni's API as tables: each field's type, longest text, and whether a client may write it (omni_api: 5, 7)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import cache, cached_property
from typing import Any

# name:type, then the longest text, then ! for read-only
_ORDER = """
id:int! createdDate:date modifiedDate:date! createdBy:int processedBy:int isApproved:bool reference:str30 memberId:int
firstName:str250 lastName:str250 company:str250 email:str250 phone:str50 mobile:str50 fax:str50
deliveryFirstName:str250 deliveryLastName:str250 deliveryCompany:str250 deliveryAddress1:str250 deliveryAddress2:str250
deliveryCity:str250 deliveryState:str250 deliveryPostalCode:str250 deliveryCountry:str250
billingFirstName:str250 billingLastName:str250 billingCompany:str250 billingAddress1:str250 billingAddress2:str250
billingCity:str250 billingPostalCode:str250 billingState:str250 billingCountry:str250
branchId:int branchEmail:str250 projectName:str trackingCode:str50 internalComments:str productTotal:dec! freightTotal:dec
freightDescription:str250 surcharge:dec surchargeDescription:str250 discountTotal:dec discountDescription:str250 total:dec!
currencyCode:str3 currencyRate:dec currencySymbol:str! taxStatus:tax taxRate:dec source:str! customFields:obj invoiceDate:date
invoiceNumber:int! dispatchedDate:date logisticsCarrier:str logisticsStatus:int ediStatus:int distributionBranchId:int
departmentNumber:str storeLocationNumber:str distributionCenter:str lineItems:list isVoid:bool accountingAttributes:obj! status:str!
stage:str memberEmail:str250 memberCostCenter:str memberAlternativeTaxRate:str costCenter:str alternativeTaxRate:str
estimatedDeliveryDate:date salesPersonId:int salesPersonEmail:str250! paymentTerms:str customerOrderNo:str voucherCode:str30
deliveryInstructions:str2000 cancellationDate:date! modifiedCOGSDate:date! integrationRef:str
"""
_CREDIT_NOTE = f"""{_ORDER} salesReference:str50 creditNoteNumber:int! creditNoteDate:date completedDate:date customerReport:str
alternativeAccountCode:str
"""
_LINE = """
id:int createdDate:date! transactionId:int! parentId:int! productId:int! productOptionId:int integrationRef:str sort:int code:str
name:str250 option1:str option2:str option3:str qty:dec styleCode:str barcode:str supplierCode:str sizeCodes:str! lineComments:str
unitCost:dec unitPrice:dec uomPrice:dec uomQtyOrdered:dec uomQtyShipped:dec! uomSize:dec! discount:dec qtyShipped:dec!
holdingQty:dec! accountCode:str stockControl:str stockMovements:obj! sizes:obj taxRate:dec!
"""
_CONTACT = """
id:int! createdDate:date! modifiedDate:date! isActive:bool type:str company:str250 firstName:str250 lastName:str250 jobTitle:str250
email:str250 website:str50 phone:str50 fax:str50 mobile:str50 address1:str50 address2:str50 city:str50 state:str50 postCode:str50
country:str50 postalAddress1:str50 postalAddress2:str50 postalCity:str50 postalPostCode:str50 postalState:str50 postalCountry:str50
notes:str250 integrationRef:str customFields:obj secondaryContacts:obj salesPersonId:int accountNumber:str10 billingId:int
billingCompany:str50 accountsFirstName:str50 accountsLastName:str50 billingEmail:str50 accountsPhone:str50 billingCostCenter:str
costCenter:str priceColumn:str percentageOff:dec paymentTerms:str taxStatus:str taxNumber:str creditLimit:dec balanceOwing:dec!
onHold:bool group:str subGroup:str stages:str accountingIntegrationId:obj!
"""
_BRANCH = """
id:int! createdDate:date! modifiedDate:date! isActive:bool company:str250 firstName:str250 lastName:str250 email:str250 phone:str50
address1:str50 address2:str50 city:str50 state:str50 postCode:str50 country:str50 branchType:str stockControlOptions:str taxStatus:str
accountNumber:str10 customFields:obj branchLocations:obj
"""
_PRODUCT = """
id:int! createdDate:date! modifiedDate:date! status:str styleCode:str50 name:str250 description:str brand:str category:str
subCategory:str supplierId:int weight:dec height:dec width:dec length:dec volume:dec stockControl:str orderType:str channels:str
optionLabel1:str optionLabel2:str optionLabel3:str salesAccount:str purchasesAccount:str sizeRangeId:int customFields:obj
productOptions:obj
"""
_OPTION = """
id:int! createdDate:date! modifiedDate:date! productId:int status:str code:str20 barcode:str13 productOptionCode:str20
productOptionBarcode:str13 productOptionSizeCode:str productOptionSizeBarcode:str supplierCode:str20 option1:str50 option2:str50
option3:str50 size:str retailPrice:dec wholesalePrice:dec vipPrice:dec specialPrice:dec stockAvailable:dec! stockOnHand:dec! uomOptions:obj
priceColumns:obj
"""
_STOCK = """
productId:int productOptionId:int modifiedDate:date styleCode:str code:str barcode:str branchId:int branchName:str productName:str
option1:str option2:str option3:str size:str available:dec stockOnHand:dec openSales:dec incoming:dec virtual:dec holding:dec
"""
_PAYMENT = """
id:int! createdDate:date modifiedDate:date! paymentDate:date amount:dec method:str isAuthorized:bool transactionRef:str50
comments:str250 orderId:int orderRef:str30! paymentImportedRef:str batchReference:str! reconcileDate:date branchId:int orderType:str
direction:int
"""
_USER = "id:int! isActive:bool firstName:str250 lastName:str250 jobTitle:str250 email:str250"
_SPECS = {
    "SalesOrders": _ORDER,
    "lineItems": _LINE,
    "Contacts": _CONTACT,
    "Branches": _BRANCH,
    "Products": _PRODUCT,
    "ProductOptions": _OPTION,
    "Stock": _STOCK,
    "Payments": _PAYMENT,
    "Users": _USER,
    "CreditNotes": _CREDIT_NOTE,
}
_TAX_NUMBERS = {0: "Undefined", 1: "Incl", 2: "Excl", 3: "Exempt"}


class WrongType(Exception):
    """A value that does not fit its field; Omni answers 400 for the whole request."""


@dataclass(frozen=True)
class Field:
    name: str
    type: str
    longest: int
    read_only: bool


@dataclass(frozen=True)
class Model:
    fields: dict[str, Field]

    @cached_property
    def by_folded_name(self) -> dict[str, Field]:
        return {name.lower(): field for name, field in self.fields.items()}

    def field(self, name: str) -> Field | None:
        """Names bind whatever their case."""
        return self.fields.get(name) or self.by_folded_name.get(name.lower())


@cache
def model(resource: str) -> Model:
    return Model({field.name: field for field in map(_field, _SPECS[resource].split())})


def resource_named(name: str) -> str | None:
    return next((known for known in _SPECS if known.lower() == name.lower() and known != "lineItems"), None)


def _field(spec: str) -> Field:
    name, _, kind = spec.rstrip("!").partition(":")
    text = kind.startswith("str")
    return Field(name, "str" if text else kind, int(kind[3:] or 0) if text else 0, spec.endswith("!"))


def bind(element: dict[str, Any], to: Model) -> dict[str, Any]:
    """The writable values of a request element under their own names; what the model does not know is dropped without a word."""
    bound: dict[str, Any] = {}
    for name, value in element.items():
        field = to.field(name)
        if field is not None and not field.read_only:
            bound[field.name] = None if value is None else _convert(field, value)
    return bound


def _convert(field: Field, value: Any) -> Any:
    kind = field.type
    if kind == "str":
        return value if type(value) is str else _text(value)
    if value == "" and kind in _EMPTY:
        return _EMPTY[kind]
    try:
        return _CONVERTERS[kind](value)
    except (ValueError, TypeError, InvalidOperation, KeyError) as wrong:
        raise WrongType(f"{field.name}: {value!r}") from wrong


def _text(value: Any) -> str:
    if isinstance(value, (dict, list)):
        raise WrongType(str(value))
    return str(value)


def _decimal(value: Any) -> Decimal:
    if isinstance(value, bool):
        raise ValueError(value)
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if not number.is_finite():
        raise ValueError(value)
    return number


def _integer(value: Any) -> int:
    number = _decimal(value)
    if number != int(number):
        raise ValueError(value)
    return int(number)


def _boolean(value: Any) -> bool:
    return {True: True, False: False, "true": True, "false": False}[value.lower() if isinstance(value, str) else value]


def _tax_status(value: Any) -> str:
    if isinstance(value, int):
        return _TAX_NUMBERS[value]
    return {known.lower(): known for known in _TAX_NUMBERS.values()}[value.lower()]


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(value)
    return value


def moment_text(value: Any) -> str:
    """Any ISO date as Omni writes it: UTC, whole seconds; a date without zone is UTC. ValueError when it is none."""
    if not isinstance(value, str):
        raise ValueError(value)
    if len(value) == 20 and value[19] == "Z" and value[10] == "T":
        datetime.fromisoformat(value)
        return value
    moment = datetime.fromisoformat(value.strip())
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _same(value: Any) -> Any:
    return value


_EMPTY: dict[str, Any] = {"date": "", "dec": Decimal(0), "int": 0, "obj": {}, "tax": "Undefined"}
_CONVERTERS: dict[str, Any] = {
    "dec": _decimal,
    "int": _integer,
    "bool": _boolean,
    "tax": _tax_status,
    "list": _list,
    "obj": _same,
    "date": moment_text,
}
