"""Properties of an XMP tree, in every form that RDF lets programs write them.

A simple property is an attribute or an element; a structure is an element with `rdf:parseType="Resource"`, with a
`rdf:Description` inside, or with its fields as attributes (XMP specification part 1, section 7).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pgdiff_desktop.photos.xmp.namespaces import declared, qualified
from pgdiff_desktop.photos.xmp.repair import xml_text

_DESCRIPTION, _VALUE, _RESOURCE = (
    qualified("rdf:Description"),
    qualified("rdf:value"),
    qualified("rdf:resource"),
)
_ABOUT, _ITEM, _PARSE_TYPE = qualified("rdf:about"), qualified("rdf:li"), qualified("rdf:parseType")
_ARRAYS = {qualified(f"rdf:{kind}") for kind in ("Bag", "Seq", "Alt")}
_LANGUAGE = qualified("xml:lang")


def descriptions(rdf: etree._Element) -> Iterator[etree._Element]:
    """The nodes that hold the photo's own properties."""
    return rdf.iterchildren(etree.Element)


def new_description(rdf: etree._Element, *prefixes: str) -> etree._Element:
    """A node of its own for what is added, which declares the prefixes that it needs."""
    return etree.SubElement(rdf, _DESCRIPTION, {_ABOUT: _about(rdf)}, declared(*prefixes))


def _about(rdf: etree._Element) -> str:
    """What the packet calls the photo: all its nodes must be about the same thing (section 7.4)."""
    return next((node.get(_ABOUT, "") for node in descriptions(rdf) if node.tag == _DESCRIPTION), "")


def node_of(element: etree._Element) -> etree._Element:
    """The node that a structure's fields lie on: the element, or the description inside."""
    inner = element.find(_DESCRIPTION)
    return element if inner is None else inner


def text_of(node: etree._Element, name: str) -> str | None:
    """A simple property of a node, without the spaces around it; None where there is none."""
    name = qualified(name)
    if (value := node.get(name)) is not None:
        return value.strip()
    child = node.find(name)
    return None if child is None else _simple(child)


def _simple(element: etree._Element) -> str:
    if (resource := element.get(_RESOURCE)) is not None:
        return resource.strip()
    # With qualifiers, a value is a structure of its own (section 7.8).
    value = (
        text_of(node_of(element), "rdf:value") if len(element) or element.get(_VALUE) is not None else None
    )
    return (element.text or "").strip() if value is None else value


def set_text(node: etree._Element, name: str, text: str) -> bool:
    """Changes a simple property where and as it is written; whether there was one."""
    full = qualified(name)
    if full in node.attrib:
        node.set(full, xml_text(text))
        return True
    child = node.find(full)
    if child is None:
        return False
    set_item(child, text)
    return True


def set_item(element: etree._Element, text: str) -> None:
    """Changes the value of a simple element, its qualifiers left as they are."""
    if _RESOURCE in element.attrib:
        element.set(_RESOURCE, xml_text(text))
    elif not set_text(node_of(element), "rdf:value", text):
        element.text = xml_text(text)


def put_text(node: etree._Element, name: str, text: str) -> None:
    """Changes a simple property, or adds it as an element."""
    if not set_text(node, name, text):
        etree.SubElement(node, qualified(name)).text = xml_text(text)


def drop(node: etree._Element, name: str) -> bool:
    """Takes a property out, in whatever form; whether there was one."""
    return drop_qualified(node, qualified(name))


def drop_qualified(node: etree._Element, name: str) -> bool:
    """The same of a name as lxml writes it."""
    found = name in node.attrib
    if found:
        del node.attrib[name]
    # Names of a file may be such that a path cannot hold them.
    for child in list(node.iterchildren(name)):
        node.remove(child)
        found = True
    return found


def structures(rdf: etree._Element, *path: str) -> Iterator[etree._Element]:
    """The nodes of the structures at a path of properties, such as `mwg-rs:Regions`, of all descriptions."""
    nodes = list(descriptions(rdf))
    for name in path:
        nodes = [node_of(child) for node in nodes for child in node.findall(qualified(name))]
    return iter(nodes)


def array_of(node: etree._Element, name: str) -> etree._Element | None:
    """The `rdf:Bag`, `Seq` or `Alt` that is a property of a node."""
    arrays = (array for child in node.findall(qualified(name)) for array in child.iterchildren(*_ARRAYS))
    return next(arrays, None)


def items(node: etree._Element, name: str) -> list[etree._Element]:
    """The elements of an array that is a property of a node."""
    array = array_of(node, name)
    return [] if array is None else list(array.iterchildren(_ITEM))


def item_text(item: etree._Element) -> str:
    return _simple(item)


def localized(node: etree._Element, name: str) -> str | None:
    """The default text of a property in several languages; a simple one's, where a program wrote it so."""
    found = items(node, name)
    if not found:
        return text_of(node, name)
    default = [item for item in found if item.get(_LANGUAGE, "").lower() == "x-default"]
    return _simple((default or found)[0])


def new_array(node: etree._Element, name: str, kind: str) -> etree._Element:
    """An empty array (`Bag`, `Seq` or `Alt`) as a property of a node; where there is the property, an array in it."""
    child = node.find(qualified(name))
    if child is None:
        child = etree.SubElement(node, qualified(name))
    return etree.SubElement(child, qualified(f"rdf:{kind}"))


def add_item(array: etree._Element, text: str) -> None:
    etree.SubElement(array, _ITEM).text = xml_text(text)


def new_structure(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, qualified(name), {_PARSE_TYPE: "Resource"})
