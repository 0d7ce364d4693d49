"""Packets of XMP in the forms that programs write, for tests."""

from __future__ import annotations

from lxml import etree

NAMESPACES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "stEvt": "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "MP": "http://ns.microsoft.com/photo/1.2/",
    "MPRI": "http://ns.microsoft.com/photo/1.2/t/RegionInfo#",
    "MPReg": "http://ns.microsoft.com/photo/1.2/t/Region#",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "pgdiff": "urn:pgdiff-desktop:restoration:1.0/",
}
FORMS = ("elements", "attributes", "nested", "qualified")


def packet(*descriptions, wrapped=True):
    """A packet of these contents of descriptions; one that begins with a space is attributes alone."""
    spaces = " ".join(
        f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix not in ("x", "rdf")
    )
    body = "".join(
        f'<rdf:Description rdf:about="" {spaces}{one}/>'
        if one.startswith(" ")
        else f'<rdf:Description rdf:about="" {spaces}>{one}</rdf:Description>'
        for one in descriptions
    )
    rdf = f'<rdf:RDF xmlns:rdf="{NAMESPACES["rdf"]}">{body}</rdf:RDF>'
    text = f'<x:xmpmeta xmlns:x="{NAMESPACES["x"]}">{rdf}</x:xmpmeta>'
    if wrapped:
        text = f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>{text}<?xpacket end="w"?>'
    return text.encode()


def structure(name, form, fields, inner=""):
    """A structure in one of `FORMS`, with more of its elements in `inner`."""
    attributes = "".join(f' {field}="{value}"' for field, value in fields.items())
    elements = "".join(f"<{field}>{value}</{field}>" for field, value in fields.items())
    if form == "attributes":
        # Fields may be attributes of the element itself where nothing is inside, else of a description.
        if not inner:
            return f"<{name}{attributes}/>"
        return f"<{name}><rdf:Description{attributes}>{inner}</rdf:Description></{name}>"
    if form == "nested":
        return f"<{name}><rdf:Description>{elements}{inner}</rdf:Description></{name}>"
    if form == "qualified":
        elements = "".join(
            f'<{field} rdf:parseType="Resource"><rdf:value>{value}</rdf:value></{field}>'
            for field, value in fields.items()
        )
    return f'<{name} rdf:parseType="Resource">{elements}{inner}</{name}>'


def face(form, name, x, y, w, h, **more):
    """A region of mwg-rs: shares of the sides, by its centre."""
    area = structure(
        "mwg-rs:Area", form, {f"stArea:{k}": v for k, v in zip("xywh", (x, y, w, h), strict=True)}
    )
    fields = {"mwg-rs:Name": name, "mwg-rs:Type": "Face", **more}
    return structure("rdf:li", form, fields, area)


def regions(form, faces, size):
    """`mwg-rs:Regions` of a picture of that size."""
    dimensions = structure(
        "mwg-rs:AppliedToDimensions", form, {"stDim:w": size[0], "stDim:h": size[1], "stDim:unit": "pixel"}
    )
    inner = f"{dimensions}<mwg-rs:RegionList><rdf:Bag>{''.join(faces)}</rdf:Bag></mwg-rs:RegionList>"
    if form == "nested":
        return f"<mwg-rs:Regions><rdf:Description>{inner}</rdf:Description></mwg-rs:Regions>"
    return f'<mwg-rs:Regions rdf:parseType="Resource">{inner}</mwg-rs:Regions>'


def microsoft(*people):
    """`MP:RegionInfo` of (name, rectangle as text)."""
    inner = "".join(
        f'<rdf:li rdf:parseType="Resource"><MPReg:PersonDisplayName>{name}</MPReg:PersonDisplayName>'
        f"<MPReg:Rectangle>{rectangle}</MPReg:Rectangle></rdf:li>"
        for name, rectangle in people
    )
    inner = f"<MPRI:Regions><rdf:Bag>{inner}</rdf:Bag></MPRI:Regions>"
    return f'<MP:RegionInfo rdf:parseType="Resource">{inner}</MP:RegionInfo>'


def root_of(xmp):
    """The tree of a packet, parsed as strictly as any program may do it."""
    text = xmp.decode()
    return etree.fromstring(text[text.index("<x:xmpmeta") : text.rindex("<?xpacket")])


def texts(xmp, name):
    """Every value of a property or field, in whatever form it is written, in the order of the document."""
    prefix, local = name.split(":")
    full = f"{{{NAMESPACES[prefix]}}}{local}"
    found = []
    for element in root_of(xmp).iter(etree.Element):
        if element.tag == full:
            found.append("".join(element.itertext()).strip())
        if full in element.attrib:
            found.append(element.get(full))
    return found
