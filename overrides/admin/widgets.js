// Decap's fields, changed where a clerk would stumble. Each class is Decap's own with one method more.

export function registerWidgets(CMS, h) {
  const list = CMS.getWidget("list");
  const string = CMS.getWidget("string");

  // A folded item shows what names it: a chosen name and not its id, several words with commas, a lone value itself.
  class NamedList extends list.control {
    objectLabel(item) {
      const { field } = this.props;
      const names = field.get("named_by");
      if (!names) return String(item ?? "");
      const name = names.find((one) => isFilled(item.get(one)));
      return name ? said(item.get(name), field.get("fields").find((inner) => inner.get("name") === name)) : "";
    }
  }

  // A new file needs a name; one that there is shows its own.
  class FileName extends string.control {
    getValidateValue() {
      const entry = this.props.getEntry();
      return entry.get("newRecord") ? this.props.value : entry.get("slug");
    }

    render() {
      const { getEntry, forID, classNameWrapper } = this.props;
      if (getEntry().get("newRecord")) return super.render();
      return h("input", { id: forID, className: classNameWrapper, value: this.getValidateValue(), readOnly: true });
    }
  }

  CMS.registerWidget("list", NamedList, list.preview, list.schema);
  CMS.registerWidget("file-name", FileName, string.preview, string.schema);
}

const isFilled = (value) => value !== undefined && value !== null && value !== "";

function said(value, field) {
  const chosen = field.get("options")?.find((option) => option.get("value") === value);
  if (chosen) return chosen.get("label").replace(` (${value})`, "");
  return value.join ? value.join(", ") : String(value);
}
